<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>window</name>
    <message>
      <source>&amp;Small</source>
      <translation>&amp;Klein</translation>
    </message>
    <message>
      <source>&amp;Normal</source>
      <translation>&amp;Normal</translation>
    </message>
    <message>
      <source>&amp;Large</source>
      <translation>&amp;Groß</translation>
    </message>
    <message>
      <source>La&amp;rger</source>
      <translation>&amp;Sehr groß</translation>
    </message>
    <message>
      <source>&amp;New case</source>
      <translation>&amp;Neuer Fall</translation>
    </message>
    <message>
      <source>Start again from the defaults</source>
      <translation>Mit den Vorgaben neu beginnen</translation>
    </message>
    <message>
      <source>&amp;File</source>
      <translation>&amp;Datei</translation>
    </message>
    <message>
      <source>&amp;Open case…</source>
      <translation>Fall ö&amp;ffnen…</translation>
    </message>
    <message>
      <source>Open a saved case</source>
      <translation>Einen gespeicherten Fall öffnen</translation>
    </message>
    <message>
      <source>C&amp;lear list</source>
      <translation>&amp;Liste leeren</translation>
    </message>
    <message>
      <source>Forget the recent files</source>
      <translation>Die zuletzt geöffneten Dateien vergessen</translation>
    </message>
    <message>
      <source>Open re&amp;cent</source>
      <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
      <source>&amp;Save case</source>
      <translation>Fall &amp;speichern</translation>
    </message>
    <message>
      <source>Save the case</source>
      <translation>Den Fall speichern</translation>
    </message>
    <message>
      <source>Save case &amp;as…</source>
      <translation>Fall speichern &amp;unter…</translation>
    </message>
    <message>
      <source>Save the case under another name</source>
      <translation>Den Fall unter anderem Namen speichern</translation>
    </message>
    <message>
      <source>Open sess&amp;ion…</source>
      <translation>S&amp;itzung öffnen…</translation>
    </message>
    <message>
      <source>Open a saved session: the case, the cases beside it, page, view and measurements</source>
      <translation>Eine gespeicherte Sitzung öffnen: den Fall, die Fälle daneben, Seite, Ansicht und Messungen</translation>
    </message>
    <message>
      <source>Save sessio&amp;n…</source>
      <translation>Sitzun&amp;g speichern…</translation>
    </message>
    <message>
      <source>Save all that is open: the case, the cases beside it, page, view and measurements</source>
      <translation>Alles speichern, was offen ist: den Fall, die Fälle daneben, Seite, Ansicht und Messungen</translation>
    </message>
    <message>
      <source>Open the &amp;last session</source>
      <translation>&amp;Letzte Sitzung öffnen</translation>
    </message>
    <message>
      <source>What was open when the program was last closed</source>
      <translation>Was offen war, als das Programm zuletzt geschlossen wurde</translation>
    </message>
    <message>
      <source>Open &amp;bone…</source>
      <translation>&amp;Knochen öffnen…</translation>
    </message>
    <message>
      <source>Work on a bone from a mesh file</source>
      <translation>Mit einem Knochen aus einer Netzdatei arbeiten</translation>
    </message>
    <message>
      <source>&amp;Generated bone</source>
      <translation>&amp;Erzeugter Knochen</translation>
    </message>
    <message>
      <source>Return from the bone of a file to the generated one</source>
      <translation>Vom Knochen aus einer Datei zum erzeugten zurückkehren</translation>
    </message>
    <message>
      <source>Save &amp;picture…</source>
      <translation>&amp;Bild speichern…</translation>
    </message>
    <message>
      <source>Save the view as a picture</source>
      <translation>Die Ansicht als Bild speichern</translation>
    </message>
    <message>
      <source>Save ani&amp;mation…</source>
      <translation>Ani&amp;mation speichern…</translation>
    </message>
    <message>
      <source>The bone turning, or the cut, as a moving picture</source>
      <translation>Der sich drehende Knochen oder der Schnitt als bewegtes Bild</translation>
    </message>
    <message>
      <source>Save page for a bro&amp;wser…</source>
      <translation>Seite für den Br&amp;owser speichern…</translation>
    </message>
    <message>
      <source>The bone before and after, to be turned in a browser; one file</source>
      <translation>Der Knochen vorher und nachher, im Browser zu drehen; eine Datei</translation>
    </message>
    <message>
      <source>Save &amp;report…</source>
      <translation>Be&amp;richt speichern…</translation>
    </message>
    <message>
      <source>Pictures, figures, chart, comparison and sources, as PDF or HTML</source>
      <translation>Bilder, Zahlen, Diagramm, Vergleich und Quellen als PDF oder HTML</translation>
    </message>
    <message>
      <source>Sa&amp;ve bone…</source>
      <translation>Kno&amp;chen speichern…</translation>
    </message>
    <message>
      <source>Save the bone as a mesh</source>
      <translation>Den Knochen als Netz speichern</translation>
    </message>
    <message>
      <source>&amp;Copy numbers</source>
      <translation>Z&amp;ahlen kopieren</translation>
    </message>
    <message>
      <source>Copy all numbers as text</source>
      <translation>Alle Zahlen als Text kopieren</translation>
    </message>
    <message>
      <source>&amp;Quit</source>
      <translation>Been&amp;den</translation>
    </message>
    <message>
      <source>&amp;Undo</source>
      <translation>&amp;Rückgängig</translation>
    </message>
    <message>
      <source>&amp;Edit</source>
      <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
      <source>&amp;Redo</source>
      <translation>&amp;Wiederholen</translation>
    </message>
    <message>
      <source>Reset &amp;settings</source>
      <translation>&amp;Einstellungen zurücksetzen</translation>
    </message>
    <message>
      <source>All settings of this procedure to their defaults</source>
      <translation>Alle Einstellungen dieses Eingriffs auf ihre Vorgaben</translation>
    </message>
    <message>
      <source>Reset s&amp;hape</source>
      <translation>&amp;Form zurücksetzen</translation>
    </message>
    <message>
      <source>All dimensions to the defaults of this level</source>
      <translation>Alle Maße auf die Vorgaben dieses Wirbels</translation>
    </message>
    <message>
      <source>&amp;Fit to view</source>
      <translation>&amp;Einpassen</translation>
    </message>
    <message>
      <source>Fit the bone to the view</source>
      <translation>Den Knochen in die Ansicht einpassen</translation>
    </message>
    <message>
      <source>&amp;View</source>
      <translation>&amp;Ansicht</translation>
    </message>
    <message>
      <source>&amp;Next way</source>
      <translation>&amp;Nächste Art</translation>
    </message>
    <message>
      <source>Show removed bone as a ghost, lifted out, hidden, in turn</source>
      <translation>Entfernten Knochen der Reihe nach durchscheinend, herausgehoben oder gar nicht zeigen</translation>
    </message>
    <message>
      <source>&amp;Name what is pointed at</source>
      <translation>Gezeigtes &amp;benennen</translation>
    </message>
    <message>
      <source>Name the region under the pointer, with its volume</source>
      <translation>Die Region unter dem Mauszeiger benennen, mit ihrem Volumen</translation>
    </message>
    <message>
      <source>&amp;Play the cut</source>
      <translation>Schnitt ab&amp;spielen</translation>
    </message>
    <message>
      <source>From the intact bone to what is left; again to pause</source>
      <translation>Vom intakten Knochen bis zu dem, was bleibt; noch einmal hält an</translation>
    </message>
    <message>
      <source>Show &amp;canal space</source>
      <translation>Kanalraum &amp;zeigen</translation>
    </message>
    <message>
      <source>Show the bony canal and, in green, the space gained (upper bound)</source>
      <translation>Den knöchernen Kanal zeigen und in Grün den gewonnenen Raum (Obergrenze)</translation>
    </message>
    <message>
      <source>&amp;Soft parts</source>
      <translation>&amp;Weichteile</translation>
    </message>
    <message>
      <source>Show disc, ligament, dural sac and nerve roots of a motion segment</source>
      <translation>Bandscheibe, Ligament, Duralsack und Nervenwurzeln eines Bewegungssegments zeigen</translation>
    </message>
    <message>
      <source>Colour &amp;regions</source>
      <translation>&amp;Regionen färben</translation>
    </message>
    <message>
      <source>Colour the regions that the numbers name</source>
      <translation>Die Regionen färben, die in den Zahlen genannt sind</translation>
    </message>
    <message>
      <source>Distance from the &amp;model</source>
      <translation>Abstand vom &amp;Modell</translation>
    </message>
    <message>
      <source>Colour a bone from a file by how far it lies off the model with its dimensions</source>
      <translation>Einen Knochen aus einer Datei danach färben, wie weit er vom Modell mit seinen Maßen abweicht</translation>
    </message>
    <message>
      <source>Show &amp;landmarks</source>
      <translation>&amp;Landmarken zeigen</translation>
    </message>
    <message>
      <source>Name the landmarks that the procedures refer to, with lines on the bone</source>
      <translation>Die Landmarken, auf die sich die Eingriffe beziehen, mit Linien auf dem Knochen benennen</translation>
    </message>
    <message>
      <source>&amp;Section</source>
      <translation>S&amp;chnittebene</translation>
    </message>
    <message>
      <source>Look inside: take away one half, in a plane to be moved</source>
      <translation>Hineinsehen: eine Hälfte wegnehmen, in einer verschiebbaren Ebene</translation>
    </message>
    <message>
      <source>&amp;Burr</source>
      <translation>&amp;Fräse</translation>
    </message>
    <message>
      <source>Trim by hand: remove bone where you drag</source>
      <translation>Von Hand nacharbeiten: Knochen dort entfernen, wo Sie ziehen</translation>
    </message>
    <message>
      <source>&amp;Procedure</source>
      <translation>&amp;Eingriff</translation>
    </message>
    <message>
      <source>Remove all bu&amp;rr strokes</source>
      <translation>Alle Fräs&amp;züge entfernen</translation>
    </message>
    <message>
      <source>Leave the bone as the procedure left it</source>
      <translation>Den Knochen so lassen, wie der Eingriff ihn ließ</translation>
    </message>
    <message>
      <source>L&amp;arger text</source>
      <translation>Text g&amp;rößer</translation>
    </message>
    <message>
      <source>&amp;Text size</source>
      <translation>&amp;Textgröße</translation>
    </message>
    <message>
      <source>S&amp;maller text</source>
      <translation>Text kl&amp;einer</translation>
    </message>
    <message>
      <source>Reset la&amp;yout</source>
      <translation>La&amp;yout zurücksetzen</translation>
    </message>
    <message>
      <source>Panels, sizes and page as they are at first</source>
      <translation>Bereiche, Größen und Seite wie zu Beginn</translation>
    </message>
    <message>
      <source>F&amp;ull screen</source>
      <translation>&amp;Vollbild</translation>
    </message>
    <message>
      <source>&amp;Find a command…</source>
      <translation>&amp;Befehl suchen…</translation>
    </message>
    <message>
      <source>Find any command by its name</source>
      <translation>Jeden Befehl über seinen Namen finden</translation>
    </message>
    <message>
      <source>&amp;Help</source>
      <translation>&amp;Hilfe</translation>
    </message>
    <message>
      <source>&amp;Welcome</source>
      <translation>&amp;Willkommen</translation>
    </message>
    <message>
      <source>What the program is for, and ways to begin</source>
      <translation>Wozu das Programm da ist und wie man beginnen kann</translation>
    </message>
    <message>
      <source>Guided &amp;tour</source>
      <translation>&amp;Führung</translation>
    </message>
    <message>
      <source>A laminotomy in eight short steps, in about two minutes</source>
      <translation>Eine Laminotomie in acht kurzen Schritten, in etwa zwei Minuten</translation>
    </message>
    <message>
      <source>&amp;Keys and mouse</source>
      <translation>&amp;Tasten und Maus</translation>
    </message>
    <message>
      <source>&amp;About vertebra3d</source>
      <translation>&amp;Über vertebra3d</translation>
    </message>
    <message>
      <source>&amp;Random person</source>
      <translation>&amp;Zufällige Person</translation>
    </message>
    <message>
      <source>Draw a plausible person at random round the means</source>
      <translation>Eine plausible Person zufällig um die Mittelwerte ziehen</translation>
    </message>
    <message>
      <source>&amp;Back to the mean</source>
      <translation>Zurück zum &amp;Mittelwert</translation>
    </message>
    <message>
      <source>The mean of the population: no sex, no change of size, no dimension or variant set</source>
      <translation>Der Mittelwert der Population: kein Geschlecht, keine Größenänderung, kein Maß und keine Variante gesetzt</translation>
    </message>
    <message>
      <source>&amp;Bone</source>
      <translation>&amp;Knochen</translation>
    </message>
    <message>
      <source>Two vertebrae and what lies between them: a motion segment</source>
      <translation>Zwei Wirbel und was zwischen ihnen liegt: ein Bewegungssegment</translation>
    </message>
    <message>
      <source>&amp;Pathology</source>
      <translation>&amp;Pathologie</translation>
    </message>
    <message>
      <source>Controls</source>
      <translation>Bedienfeld</translation>
    </message>
    <message>
      <source>Numbers</source>
      <translation>Zahlen</translation>
    </message>
    <message>
      <source>Chart and table</source>
      <translation>Diagramm und Tabelle</translation>
    </message>
    <message>
      <source>Appearance</source>
      <translation>Darstellung</translation>
    </message>
    <message>
      <source>Recent file {place}</source>
      <translation>Zuletzt geöffnete Datei {place}</translation>
    </message>
    <message>
      <source>Side: {side}</source>
      <translation>Seite: {side}</translation>
    </message>
    <message>
      <source>As the system</source>
      <translation>Wie das System</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>Hell</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>Dunkel</translation>
    </message>
    <message>
      <source>Show or hide: {text}</source>
      <translation>Zeigen oder verbergen: {text}</translation>
    </message>
    <message>
      <source>{text} text</source>
      <translation>Textgröße: {text}</translation>
    </message>
    <message>
      <source>Takes effect at the next start</source>
      <translation>Gilt ab dem nächsten Start</translation>
    </message>
    <message>
      <source>Removed &amp;bone</source>
      <translation>Entfernter &amp;Knochen</translation>
    </message>
    <message>
      <source>Lan&amp;guage</source>
      <translation>S&amp;prache</translation>
    </message>
    <message>
      <source>Pe&amp;rson</source>
      <translation>&amp;Person</translation>
    </message>
    <message>
      <source>&amp;Variant</source>
      <translation>&amp;Variante</translation>
    </message>
    <message>
      <source>&amp;Population</source>
      <translation>&amp;Population</translation>
    </message>
    <message>
      <source>&amp;Sex</source>
      <translation>&amp;Geschlecht</translation>
    </message>
    <message>
      <source>Drag on the bone</source>
      <translation>Auf dem Knochen ziehen</translation>
    </message>
    <message>
      <source>Drag on the bone to remove it. Drag beside the bone, or with the right button, to turn. Arrow keys move the burr and Space burrs; with Shift, arrow keys turn. Escape takes the running stroke back, or puts the burr away.</source>
      <translation>Ziehen Sie auf dem Knochen, um ihn abzutragen. Ziehen Sie neben dem Knochen oder mit der rechten Taste, um zu drehen. Pfeiltasten bewegen die Fräse, die Leertaste fräst; mit Umschalt drehen die Pfeiltasten. Esc nimmt den laufenden Zug zurück oder legt die Fräse weg.</translation>
    </message>
    <message>
      <source>Depth of a stroke</source>
      <translation>Tiefe eines Zuges</translation>
    </message>
    <message>
      <source>How far the ball sinks below the surface that is there when a stroke begins; never more than the ball is thick. Go over the same place again to go deeper.</source>
      <translation>Wie tief die Kugel unter die Oberfläche eintaucht, die zu Beginn eines Zuges da ist; nie mehr als die Dicke der Kugel. Fahren Sie noch einmal über dieselbe Stelle, um tiefer zu kommen.</translation>
    </message>
    <message>
      <source>Chosen here: a third of the radius of a ball of 4 mm</source>
      <translation>Hier gewählt: ein Drittel des Radius einer Kugel von 4 mm</translation>
    </message>
    <message>
      <source>Instrument</source>
      <translation>Instrument</translation>
    </message>
    <message>
      <source>{meaning} {low:g} to {high:g} mm. {source}.</source>
      <translation>{meaning} {low:g} bis {high:g} mm. {source}.</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>Fertig</translation>
    </message>
    <message>
      <source>Put the burr away (B)</source>
      <translation>Die Fräse weglegen (B)</translation>
    </message>
    <message>
      <source>Diameter</source>
      <translation>Ø</translation>
    </message>
    <message>
      <source>Depth</source>
      <translation>Tiefe</translation>
    </message>
    <message>
      <source>{label} in millimetres</source>
      <translation>{label} in Millimetern</translation>
    </message>
    <message>
      <source>and {len} more</source>
      <translation>und {len} weitere</translation>
    </message>
    <message>
      <source>Limits</source>
      <translation>Grenzwerte</translation>
    </message>
    <message>
      <source>No room for more burr strokes in this case: at most {strokes} strokes, {points:,} points and {mm:,.0f} mm.</source>
      <translation>In diesem Fall ist kein Platz für weitere Fräszüge: höchstens {strokes} Züge, {points:,} Punkte und {mm:,.0f} mm.</translation>
    </message>
    <message>
      <source>Remove burr strokes</source>
      <translation>Fräszüge entfernen</translation>
    </message>
    <message>
      <source>The pedicles are the only bridge from the arch to the body. No source that was read gives a figure: any bone that the burr takes of them is shown</source>
      <translation>Die Pedikel sind die einzige Brücke vom Bogen zum Wirbelkörper. Keine der gelesenen Quellen nennt eine Zahl: Alles, was die Fräse von ihnen nimmt, wird gezeigt</translation>
    </message>
    <message>
      <source>Burr stroke {diameter_mm:g} mm</source>
      <translation>Fräszug {diameter_mm:g} mm</translation>
    </message>
    <message>
      <source>From the surface of the ball to the wall of the bony canal before the cut. No dura and no nerve is drawn: the wall stands for them. Amber under {NEAR_MM:g} mm, red within the canal. {SOURCE}.</source>
      <translation>Von der Oberfläche der Kugel bis zur Wand des knöchernen Kanals vor dem Schnitt. Dura und Nerven sind nicht gezeichnet: Die Wand steht für sie. Gelb unter {NEAR_MM:g} mm, rot im Kanal. {SOURCE}.</translation>
    </message>
    <message>
      <source>Remove strokes</source>
      <translation>Züge entfernen</translation>
    </message>
    <message>
      <source>Canal {clearance_mm:.1f} mm from the burr</source>
      <translation>Kanal {clearance_mm:.1f} mm von der Fräse</translation>
    </message>
    <message>
      <source>{title} {value} (limit {at})</source>
      <translation>{title} {value} (Grenzwert {at})</translation>
    </message>
    <message>
      <source>Remove 1 stroke</source>
      <translation>1 Zug entfernen</translation>
    </message>
    <message>
      <source>Remove {count} strokes</source>
      <translation>{count} Züge entfernen</translation>
    </message>
    <message>
      <source>Burr {clearance_mm:.1f} mm inside the canal</source>
      <translation>Fräse {clearance_mm:.1f} mm im Kanal</translation>
    </message>
    <message>
      <source>&lt;p&gt;&lt;b&gt;{told}&lt;/b&gt;&lt;/p&gt;&lt;p&gt;{detail}&lt;/p&gt;&lt;p&gt;{why}. Source: {source}&lt;/p&gt;</source>
      <translation>&lt;p&gt;&lt;b&gt;{told}&lt;/b&gt;&lt;/p&gt;&lt;p&gt;{detail}&lt;/p&gt;&lt;p&gt;{why}. Quelle: {source}&lt;/p&gt;</translation>
    </message>
    <message>
      <source>Past the limit</source>
      <translation>Grenzwert überschritten</translation>
    </message>
    <message>
      <source>Near the limit: no more than a quarter of it is left</source>
      <translation>Nahe am Grenzwert: höchstens ein Viertel davon ist noch übrig</translation>
    </message>
    <message>
      <source>Pedicle, {side}: {volume} burred away</source>
      <translation>Pedikel, {side}: {volume} abgefräst</translation>
    </message>
    <message>
      <source>The bone in three dimensions</source>
      <translation>Der Knochen in drei Dimensionen</translation>
    </message>
    <message>
      <source>Turn with the arrow keys, move nearer and farther with plus and minus</source>
      <translation>Drehen mit den Pfeiltasten, näher und weiter mit Plus und Minus</translation>
    </message>
    <message>
      <source>Restore case</source>
      <translation>Fall wiederherstellen</translation>
    </message>
    <message>
      <source>The case cannot be kept safe against a crash: {problem}</source>
      <translation>Der Fall kann nicht gegen einen Absturz gesichert werden: {problem}</translation>
    </message>
    <message>
      <source>{name} is spoken when vertebra3d is next started.</source>
      <translation>Ab dem nächsten Start spricht vertebra3d {name}.</translation>
    </message>
    <message>
      <source>Turn the bone</source>
      <translation>Den Knochen drehen</translation>
    </message>
    <message>
      <source>Left button, or arrow keys</source>
      <translation>Linke Taste oder Pfeiltasten</translation>
    </message>
    <message>
      <source>Move the bone</source>
      <translation>Den Knochen verschieben</translation>
    </message>
    <message>
      <source>Middle button, or Shift and left button</source>
      <translation>Mittlere Taste oder Umschalt und linke Taste</translation>
    </message>
    <message>
      <source>Nearer and farther</source>
      <translation>Näher und weiter</translation>
    </message>
    <message>
      <source>Wheel, or right button, or + and −</source>
      <translation>Mausrad, rechte Taste oder + und −</translation>
    </message>
    <message>
      <source>Move the plane of the section</source>
      <translation>Die Schnittebene verschieben</translation>
    </message>
    <message>
      <source>Ctrl and left button, or Ctrl and wheel</source>
      <translation>Strg und linke Taste oder Strg und Mausrad</translation>
    </message>
    <message>
      <source>From slice to slice</source>
      <translation>Von Schicht zu Schicht</translation>
    </message>
    <message>
      <source>Tab and Shift and Tab</source>
      <translation>Tab und Umschalt+Tab</translation>
    </message>
    <message>
      <source>Move the plane, 0.25 mm</source>
      <translation>Die Ebene um 0,25 mm verschieben</translation>
    </message>
    <message>
      <source>Arrow keys, or wheel</source>
      <translation>Pfeiltasten oder Mausrad</translation>
    </message>
    <message>
      <source>Move the plane, 2.5 mm</source>
      <translation>Die Ebene um 2,5 mm verschieben</translation>
    </message>
    <message>
      <source>Page Up and Page Down</source>
      <translation>Bild auf und Bild ab</translation>
    </message>
    <message>
      <source>To the first or the last plane</source>
      <translation>Zur ersten oder letzten Ebene</translation>
    </message>
    <message>
      <source>Home and End</source>
      <translation>Pos1 und Ende</translation>
    </message>
    <message>
      <source>Move the other planes</source>
      <translation>Die anderen Ebenen verschieben</translation>
    </message>
    <message>
      <source>Click, or drag their lines</source>
      <translation>Klicken oder ihre Linien ziehen</translation>
    </message>
    <message>
      <source>Enlarge the slice, and back</source>
      <translation>Die Schicht vergrößern und zurück</translation>
    </message>
    <message>
      <source>Enter</source>
      <translation>Eingabe</translation>
    </message>
    <message>
      <source>+ and −, or Ctrl and wheel</source>
      <translation>+ und − oder Strg und Mausrad</translation>
    </message>
    <message>
      <source>Move the picture</source>
      <translation>Das Bild verschieben</translation>
    </message>
    <message>
      <source>Left button beside the lines</source>
      <translation>Linke Taste neben den Linien</translation>
    </message>
    <message>
      <source>Fit the bone to the slices</source>
      <translation>Den Knochen in die Schichten einpassen</translation>
    </message>
    <message>
      <source>Measure a distance, an angle</source>
      <translation>Einen Abstand, einen Winkel messen</translation>
    </message>
    <message>
      <source>D, A, then click</source>
      <translation>D, A, dann klicken</translation>
    </message>
    <message>
      <source>Clear the measurements</source>
      <translation>Die Messungen löschen</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Entf</translation>
    </message>
    <message>
      <source>Take a step back</source>
      <translation>Einen Schritt zurück</translation>
    </message>
    <message>
      <source>Remove bone</source>
      <translation>Knochen abtragen</translation>
    </message>
    <message>
      <source>Left button on the bone</source>
      <translation>Linke Taste auf dem Knochen</translation>
    </message>
    <message>
      <source>Left button beside it, right button, or Shift and arrow keys</source>
      <translation>Linke Taste daneben, rechte Taste oder Umschalt und Pfeiltasten</translation>
    </message>
    <message>
      <source>Move the burr</source>
      <translation>Die Fräse bewegen</translation>
    </message>
    <message>
      <source>Arrow keys</source>
      <translation>Pfeiltasten</translation>
    </message>
    <message>
      <source>Burr where it is</source>
      <translation>An Ort und Stelle fräsen</translation>
    </message>
    <message>
      <source>Space, held while arrow keys lead it</source>
      <translation>Leertaste halten und mit den Pfeiltasten führen</translation>
    </message>
    <message>
      <source>Take the running stroke back</source>
      <translation>Den laufenden Zug zurücknehmen</translation>
    </message>
    <message>
      <source>From link to link</source>
      <translation>Von Verweis zu Verweis</translation>
    </message>
    <message>
      <source>Follow the link</source>
      <translation>Dem Verweis folgen</translation>
    </message>
    <message>
      <source>Back to what was read before</source>
      <translation>Zurück zum zuvor Gelesenen</translation>
    </message>
    <message>
      <source>The first term that was found</source>
      <translation>Der erste gefundene Begriff</translation>
    </message>
    <message>
      <source>Enter in the search</source>
      <translation>Eingabe in der Suche</translation>
    </message>
    <message>
      <source>Leave the search</source>
      <translation>Die Suche verlassen</translation>
    </message>
    <message>
      <source>About vertebra3d</source>
      <translation>Über vertebra3d</translation>
    </message>
    <message>
      <source>Vertebrae from T9 to L5, decompression procedures on them, and what each takes away and gives.</source>
      <translation>Wirbel von T9 bis L5, Dekompressionseingriffe daran und was jeder nimmt und gibt.</translation>
    </message>
    <message>
      <source>&lt;b&gt;{DISCLAIMER}&lt;/b&gt; It is not a medical device. Its figures are geometry; they do not say what is right for a person.</source>
      <translation>&lt;b&gt;{DISCLAIMER}&lt;/b&gt; Es ist kein Medizinprodukt. Seine Zahlen sind Geometrie; sie sagen nicht, was für einen Menschen richtig ist.</translation>
    </message>
    <message>
      <source>Free software under the GNU General Public License, version 3 or later, without any warranty: &lt;a href='https://www.gnu.org/licenses/gpl-3.0.html'&gt;gnu.org/licenses/gpl-3.0&lt;/a&gt;.</source>
      <translation>Freie Software unter der GNU General Public License, Version 3 oder später, ohne jede Gewährleistung: &lt;a href='https://www.gnu.org/licenses/gpl-3.0.html'&gt;gnu.org/licenses/gpl-3.0&lt;/a&gt;.</translation>
    </message>
    <message>
      <source>Keys and mouse</source>
      <translation>Tasten und Maus</translation>
    </message>
    <message>
      <source>View of the bone</source>
      <translation>Ansicht des Knochens</translation>
    </message>
    <message>
      <source>Burr</source>
      <translation>Fräse</translation>
    </message>
    <message>
      <source>Slices</source>
      <translation>Schichten</translation>
    </message>
    <message>
      <source>Explain</source>
      <translation>Erklärung</translation>
    </message>
    <message>
      <source>Small</source>
      <translation>Klein</translation>
    </message>
    <message>
      <source>Medium</source>
      <translation>Mittel</translation>
    </message>
    <message>
      <source>Large</source>
      <translation>Groß</translation>
    </message>
    <message>
      <source>Turntable</source>
      <translation>Drehung</translation>
    </message>
    <message>
      <source>The bone turns once about the vertical axis</source>
      <translation>Der Knochen dreht sich einmal um die senkrechte Achse</translation>
    </message>
    <message>
      <source>The cut</source>
      <translation>Der Schnitt</translation>
    </message>
    <message>
      <source>What is removed comes away, from the intact bone to what is left</source>
      <translation>Das Entfernte löst sich, vom intakten Knochen bis zu dem, was bleibt</translation>
    </message>
    <message>
      <source>Moves wherever a picture is shown: slides, pages, messages</source>
      <translation>Bewegt sich überall, wo ein Bild gezeigt wird: Folien, Seiten, Nachrichten</translation>
    </message>
    <message>
      <source>A tenth of the size, and all colours; needs a player</source>
      <translation>Ein Zehntel der Größe und alle Farben; braucht ein Abspielprogramm</translation>
    </message>
    <message>
      <source>Save animation</source>
      <translation>Animation speichern</translation>
    </message>
    <message>
      <source>Animation of the bone</source>
      <translation>Animation des Knochens</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>Art</translation>
    </message>
    <message>
      <source>Length in seconds</source>
      <translation>Länge in Sekunden</translation>
    </message>
    <message>
      <source>Size</source>
      <translation>Größe</translation>
    </message>
    <message>
      <source>Format</source>
      <translation>Format</translation>
    </message>
    <message>
      <source>Every frame says that it is for teaching and research.</source>
      <translation>In jedem Bild steht, dass es für Lehre und Forschung ist.</translation>
    </message>
    <message>
      <source>{width} × {height} pixels, {seconds} frames, {format}</source>
      <translation>{width} × {height} Pixel, {seconds} Bilder, {format}</translation>
    </message>
    <message>
      <source>Nothing is removed from this bone: it can only turn.</source>
      <translation>An diesem Knochen ist nichts entfernt: Er kann sich nur drehen.</translation>
    </message>
    <message>
      <source>MP4 needs the package imageio-ffmpeg (pip install imageio-ffmpeg).</source>
      <translation>MP4 braucht das Paket imageio-ffmpeg (pip install imageio-ffmpeg).</translation>
    </message>
    <message>
      <source>{w} × {h} pixels</source>
      <translation>{w} × {h} Pixel</translation>
    </message>
    <message>
      <source>Length</source>
      <translation>Länge</translation>
    </message>
    <message>
      <source>Bone that stays</source>
      <translation>Verbleibender Knochen</translation>
    </message>
    <message>
      <source>The bone after the procedure</source>
      <translation>Der Knochen nach dem Eingriff</translation>
    </message>
    <message>
      <source>Bone removed</source>
      <translation>Entfernter Knochen</translation>
    </message>
    <message>
      <source>What the procedure takes</source>
      <translation>Was der Eingriff nimmt</translation>
    </message>
    <message>
      <source>Intact bone</source>
      <translation>Intakter Knochen</translation>
    </message>
    <message>
      <source>The bone before the procedure</source>
      <translation>Der Knochen vor dem Eingriff</translation>
    </message>
    <message>
      <source>Save bone</source>
      <translation>Knochen speichern</translation>
    </message>
    <message>
      <source>Part</source>
      <translation>Teil</translation>
    </message>
    <message>
      <source>STL, PLY, OBJ, GLB, 3MF or VTP, in millimetres: +x the patient's left, +y posterior, +z superior.</source>
      <translation>STL, PLY, OBJ, GLB, 3MF oder VTP, in Millimetern: +x zur linken Seite des Patienten, +y nach posterior, +z nach superior.</translation>
    </message>
    <message>
      <source>The bones of the map from in front</source>
      <translation>Die Knochen der Segmentierung von vorn</translation>
    </message>
    <message>
      <source>Open bone</source>
      <translation>Knochen öffnen</translation>
    </message>
    <message>
      <source>Which bone?</source>
      <translation>Welcher Knochen?</translation>
    </message>
    <message>
      <source>{name} holds several. Seen from in front: the patient's left is at the right.</source>
      <translation>{name} enthält mehrere. Von vorn gesehen: die linke Seite des Patienten ist rechts.</translation>
    </message>
    <message>
      <source>Bones of the map</source>
      <translation>Knochen der Segmentierung</translation>
    </message>
    <message>
      <source>{level}, label {label}</source>
      <translation>{level}, Markierung {label}</translation>
    </message>
    <message>
      <source>label {label}</source>
      <translation>Markierung {label}</translation>
    </message>
    <message>
      <source>not available now</source>
      <translation>jetzt nicht verfügbar</translation>
    </message>
    <message>
      <source>Find a command</source>
      <translation>Befehl suchen</translation>
    </message>
    <message>
      <source>Type what you want to do</source>
      <translation>Geben Sie ein, was Sie tun wollen</translation>
    </message>
    <message>
      <source>Arrow keys choose, Enter does it, Escape closes</source>
      <translation>Pfeiltasten wählen, Eingabe führt aus, Esc schließt</translation>
    </message>
    <message>
      <source>Commands</source>
      <translation>Befehle</translation>
    </message>
    <message>
      <source>on</source>
      <translation>ein</translation>
    </message>
    <message>
      <source>No command has this name. Try a word of what it does.</source>
      <translation>Kein Befehl heißt so. Versuchen Sie ein Wort dafür, was er tut.</translation>
    </message>
    <message>
      <source>Command</source>
      <translation>Befehl</translation>
    </message>
    <message>
      <source>Where it lies</source>
      <translation>Wo er steht</translation>
    </message>
    <message>
      <source>Key</source>
      <translation>Taste</translation>
    </message>
    <message>
      <source>Save picture</source>
      <translation>Bild speichern</translation>
    </message>
    <message>
      <source>Times the size of the view</source>
      <translation>Vielfaches der Ansichtsgröße</translation>
    </message>
    <message>
      <source>1 to {maximum} times as many pixels each way; lines and letters grow with it</source>
      <translation>1- bis {maximum}-mal so viele Pixel in jeder Richtung; Linien und Schrift wachsen mit</translation>
    </message>
    <message>
      <source>Caption: the case, bone removed, canal gained</source>
      <translation>Beschriftung: Fall, entfernter Knochen, gewonnener Kanal</translation>
    </message>
    <message>
      <source>Legend: what the colours mean</source>
      <translation>Legende: was die Farben bedeuten</translation>
    </message>
    <message>
      <source>Transparent ground</source>
      <translation>Durchsichtiger Grund</translation>
    </message>
    <message>
      <source>Every picture says that it is for teaching and research.</source>
      <translation>In jedem Bild steht, dass es für Lehre und Forschung ist.</translation>
    </message>
    <message>
      <source>Picture of the view</source>
      <translation>Bild der Ansicht</translation>
    </message>
    <message>
      <source>{w} × {h} pixels, PNG</source>
      <translation>{w} × {h} Pixel, PNG</translation>
    </message>
    <message>
      <source>Smaller</source>
      <translation>Kleiner</translation>
    </message>
    <message>
      <source>Larger</source>
      <translation>Größer</translation>
    </message>
    <message>
      <source>{name} picture</source>
      <translation>Bild: {name}</translation>
    </message>
    <message>
      <source>Choose file…</source>
      <translation>Datei wählen…</translation>
    </message>
    <message>
      <source>It shows what a decompression operation takes away of a vertebra and what room it gives the nerves. It is not a medical device. Its figures are geometry; they do not say what is right for a person.</source>
      <translation>Es zeigt, was eine Dekompression von einem Wirbel wegnimmt und welchen Raum sie den Nerven gibt. Es ist kein Medizinprodukt. Seine Zahlen sind Geometrie; sie sagen nicht, was für einen Menschen richtig ist.</translation>
    </message>
    <message>
      <source>Take the tour</source>
      <translation>Zur Führung</translation>
    </message>
    <message>
      <source>Two minutes, step by step, on this bone</source>
      <translation>Zwei Minuten, Schritt für Schritt, an diesem Knochen</translation>
    </message>
    <message>
      <source>Make a laminotomy</source>
      <translation>Eine Laminotomie ausführen</translation>
    </message>
    <message>
      <source>Set how wide and how high, see what goes</source>
      <translation>Breite und Höhe einstellen, sehen, was entfällt</translation>
    </message>
    <message>
      <source>Compare procedures</source>
      <translation>Eingriffe vergleichen</translation>
    </message>
    <message>
      <source>This bone with each of them, side by side</source>
      <translation>Dieser Knochen mit jedem von ihnen, nebeneinander</translation>
    </message>
    <message>
      <source>Open a bone of my own</source>
      <translation>Einen eigenen Knochen öffnen</translation>
    </message>
    <message>
      <source>A mesh or a label map: STL, PLY, NIfTI, DICOM SEG, …</source>
      <translation>Ein Netz oder eine Labelkarte: STL, PLY, NIfTI, DICOM SEG, …</translation>
    </message>
    <message>
      <source>Read what the procedures are</source>
      <translation>Lesen, was die Eingriffe sind</translation>
    </message>
    <message>
      <source>In plain words, with sources</source>
      <translation>In einfachen Worten, mit Quellen</translation>
    </message>
    <message>
      <source>Welcome to vertebra3d</source>
      <translation>Willkommen bei vertebra3d</translation>
    </message>
    <message>
      <source>Show at start</source>
      <translation>Beim Start zeigen</translation>
    </message>
    <message>
      <source>Just look</source>
      <translation>Nur ansehen</translation>
    </message>
    <message>
      <source>Close this and see the bone</source>
      <translation>Dies schließen und den Knochen sehen</translation>
    </message>
    <message>
      <source>Size of the whole bone, as for a taller or a smaller person; it changes every length alike.</source>
      <translation>Größe des ganzen Knochens, wie bei einem größeren oder kleineren Menschen; sie ändert alle Längen gleichermaßen.</translation>
    </message>
    <message>
      <source>Mean</source>
      <translation>Mittel</translation>
    </message>
    <message>
      <source>The mean of women and men</source>
      <translation>Das Mittel von Frauen und Männern</translation>
    </message>
    <message>
      <source>Woman</source>
      <translation>Frau</translation>
    </message>
    <message>
      <source>The mean woman: end-plates and canal as published, other lengths follow the end-plates (an assumption)</source>
      <translation>Die mittlere Frau: Endplatten und Kanal wie veröffentlicht, andere Längen folgen den Endplatten (eine Annahme)</translation>
    </message>
    <message>
      <source>Man</source>
      <translation>Mann</translation>
    </message>
    <message>
      <source>The mean man: end-plates and canal as published, other lengths follow the end-plates (an assumption)</source>
      <translation>Der mittlere Mann: Endplatten und Kanal wie veröffentlicht, andere Längen folgen den Endplatten (eine Annahme)</translation>
    </message>
    <message>
      <source>Out of range {where}, so back to {value}: {words}. </source>
      <translation>Außerhalb des Bereichs {where}, daher zurück auf {value}: {words}. </translation>
    </message>
    <message>
      <source>Undo brings it back.</source>
      <translation>Rückgängig bringt es zurück.</translation>
    </message>
    <message>
      <source>Undo brings them back.</source>
      <translation>Rückgängig bringt sie zurück.</translation>
    </message>
    <message>
      <source>its default</source>
      <translation>die Vorgabe</translation>
    </message>
    <message>
      <source>their defaults</source>
      <translation>die Vorgaben</translation>
    </message>
    <message>
      <source>First start: the numerical code is being compiled. This takes about half a minute, once.</source>
      <translation>Erster Start: Der numerische Programmteil wird übersetzt. Das dauert etwa eine halbe Minute, nur einmal.</translation>
    </message>
    <message>
      <source>First motion segment: its numerical code is being compiled. This takes about half a minute, once.</source>
      <translation>Erstes Bewegungssegment: Sein Rechencode wird übersetzt. Das dauert einmalig etwa eine halbe Minute.</translation>
    </message>
    <message>
      <source>Preview: the numbers follow when the slider rests</source>
      <translation>Vorschau: Die Zahlen folgen, wenn der Regler ruht</translation>
    </message>
    <message>
      <source>Working…</source>
      <translation>Wird berechnet…</translation>
    </message>
    <message>
      <source>Generated bone</source>
      <translation>Erzeugter Knochen</translation>
    </message>
    <message>
      <source>Bone from {source}</source>
      <translation>Knochen aus {source}</translation>
    </message>
    <message>
      <source>{source} · worked out in {sum:.0f} ms</source>
      <translation>{source} · berechnet in {sum:.0f} ms</translation>
    </message>
    <message>
      <source>, and {value} beside it</source>
      <translation>, dazu {value} daneben,</translation>
    </message>
    <message>
      <source>The last session did not close properly. Its case, {case_title}{more}, was kept at {saved:%H:%M on %d %B %Y}.</source>
      <translation>Die letzte Sitzung wurde nicht ordentlich geschlossen. Ihr Fall, {case_title}{more}, wurde am {saved:%d.%m.%Y um %H:%M} gesichert.</translation>
    </message>
    <message>
      <source>The numbers shown belong to the last case that could be worked out</source>
      <translation>Die gezeigten Zahlen gehören zum letzten Fall, der sich berechnen ließ</translation>
    </message>
    <message>
      <source>Unexpected error, nothing that was set is lost: {error!r}</source>
      <translation>Unerwarteter Fehler, nichts Eingestelltes ist verloren: {error!r}</translation>
    </message>
    <message>
      <source>Restore</source>
      <translation>Wiederherstellen</translation>
    </message>
    <message>
      <source>a case</source>
      <translation>ein Fall</translation>
    </message>
    <message>
      <source>{beside} cases</source>
      <translation>{beside} Fälle</translation>
    </message>
    <message>
      <source>Discard all</source>
      <translation>Alle verwerfen</translation>
    </message>
    <message>
      <source>Discard</source>
      <translation>Verwerfen</translation>
    </message>
    <message>
      <source>Cases (*.vertebra.json *.json);;All files (*)</source>
      <translation>Fälle (*.vertebra.json *.json);;Alle Dateien (*)</translation>
    </message>
    <message>
      <source>Pages (*.html *.htm)</source>
      <translation>Seiten (*.html *.htm)</translation>
    </message>
    <message>
      <source>PDF (*.pdf);;HTML (*.html)</source>
      <translation>PDF (*.pdf);;HTML (*.html)</translation>
    </message>
    <message>
      <source>GIF (*.gif)</source>
      <translation>GIF (*.gif)</translation>
    </message>
    <message>
      <source>MP4 (*.mp4)</source>
      <translation>MP4 (*.mp4)</translation>
    </message>
    <message>
      <source>the animation</source>
      <translation>die Animation</translation>
    </message>
    <message>
      <source>the page</source>
      <translation>die Seite</translation>
    </message>
    <message>
      <source>the report</source>
      <translation>der Bericht</translation>
    </message>
    <message>
      <source>Open case</source>
      <translation>Fall öffnen</translation>
    </message>
    <message>
      <source>Save case</source>
      <translation>Fall speichern</translation>
    </message>
    <message>
      <source>Save the case?</source>
      <translation>Den Fall speichern?</translation>
    </message>
    <message>
      <source>Save the changes to {name} before closing?</source>
      <translation>Die Änderungen an {name} vor dem Schließen speichern?</translation>
    </message>
    <message>
      <source>Save page for a browser</source>
      <translation>Seite für den Browser speichern</translation>
    </message>
    <message>
      <source>Save report</source>
      <translation>Bericht speichern</translation>
    </message>
    <message>
      <source>Saved {path}</source>
      <translation>Gespeichert: {path}</translation>
    </message>
    <message>
      <source>Meshes and label maps</source>
      <translation>Netze und Labelkarten</translation>
    </message>
    <message>
      <source>All files</source>
      <translation>Alle Dateien</translation>
    </message>
    <message>
      <source>PNG pictures (*.png)</source>
      <translation>PNG-Bilder (*.png)</translation>
    </message>
    <message>
      <source>Drawing the picture…</source>
      <translation>Das Bild wird gezeichnet…</translation>
    </message>
    <message>
      <source>The numbers are on the clipboard.</source>
      <translation>Die Zahlen sind in der Zwischenablage.</translation>
    </message>
    <message>
      <source>Cancelled: {path} was not written</source>
      <translation>Abgebrochen: {path} wurde nicht geschrieben</translation>
    </message>
    <message>
      <source>vertebra3d cannot draw here: this system offers no OpenGL {major}.{minor} or newer. Install a graphics driver (or Mesa, which needs no graphics card). Cases that were kept are safe; the command line works: vertebra3d --help</source>
      <translation>vertebra3d kann hier nicht zeichnen: Dieses System bietet kein OpenGL {major}.{minor} oder neuer. Installieren Sie einen Grafiktreiber (oder Mesa, das keine Grafikkarte braucht). Gesicherte Fälle sind nicht verloren; die Kommandozeile geht: vertebra3d --help</translation>
    </message>
    <message>
      <source>{name} · pars interarticularis</source>
      <translation>{name} · Pars interarticularis</translation>
    </message>
    <message>
      <source>Removed: {taken} of {whole} ({part})</source>
      <translation>Entfernt: {taken} von {whole} ({part})</translation>
    </message>
    <message>
      <source>{whole}, {taken} removed ({part})</source>
      <translation>{whole}, davon {taken} entfernt ({part})</translation>
    </message>
    <message>
      <source>Removed</source>
      <translation>Entfernt</translation>
    </message>
    <message>
      <source> and </source>
      <translation> und </translation>
    </message>
    <message>
      <source>something is being made already; wait for it, or cancel it</source>
      <translation>Es wird schon etwas erstellt; warten Sie darauf oder brechen Sie es ab</translation>
    </message>
    <message>
      <source>the {what} could not be made: its process did not start</source>
      <translation>Erstellen nicht möglich ({what}): Der Prozess ist nicht gestartet</translation>
    </message>
    <message>
      <source>the {what} could not be made</source>
      <translation>Erstellen nicht möglich ({what})</translation>
    </message>
    <message>
      <source>Bone</source>
      <translation>Knochen</translation>
    </message>
    <message>
      <source>Axial, sagittal and coronal slices, to measure in; the canal unrolled</source>
      <translation>Axiale, sagittale und koronare Schichten, in denen sich messen lässt; der abgewickelte Kanal</translation>
    </message>
    <message>
      <source>Compare</source>
      <translation>Vergleich</translation>
    </message>
    <message>
      <source>Two to four cases side by side</source>
      <translation>Zwei bis vier Fälle nebeneinander</translation>
    </message>
    <message>
      <source>What the procedure is, in words, and what is published of it; a glossary</source>
      <translation>Was der Eingriff ist, in Worten, und was darüber veröffentlicht ist; ein Glossar</translation>
    </message>
    <message>
      <source>{abs:.0f}°{side} of straight back · height {height} mm: {before:.1f} {ARROW} {after:.1f} mm</source>
      <translation>{abs:.0f}°{side} von genau dorsal · Höhe {height} mm: {before:.1f} {ARROW} {after:.1f} mm</translation>
    </message>
    <message>
      <source>front</source>
      <translation>vorn</translation>
    </message>
    <message>
      <source>right</source>
      <translation>rechts</translation>
    </message>
    <message>
      <source>back</source>
      <translation>hinten</translation>
    </message>
    <message>
      <source>left</source>
      <translation>links</translation>
    </message>
    <message>
      <source>Canal unrolled</source>
      <translation>Kanalabrollung</translation>
    </message>
    <message>
      <source>The wall of the canal as seen from its centre, rolled out: how far it went back at each angle and height. Grey: the wall before, dark where it is near.</source>
      <translation>Die Wand des Kanals, von seiner Mitte aus gesehen und abgewickelt: wie weit sie bei jedem Winkel und in jeder Höhe zurückgewichen ist. Grau: die Wand vorher, dunkel, wo sie nahe ist.</translation>
    </message>
    <message>
      <source>Enlarge the canal unrolled</source>
      <translation>Die Kanalabrollung vergrößern</translation>
    </message>
    <message>
      <source>Give the map the room of all four, and back (Enter)</source>
      <translation>Der Karte den Platz aller vier geben und zurück (Eingabe)</translation>
    </message>
    <message>
      <source>Canal unrolled: gain over angle and height</source>
      <translation>Kanalabrollung: Gewinn über Winkel und Höhe</translation>
    </message>
    <message>
      <source>Arrow keys and the wheel move the axial plane, Enter enlarges the map</source>
      <translation>Pfeiltasten und Mausrad verschieben die axiale Ebene, Eingabe vergrößert die Karte</translation>
    </message>
    <message>
      <source>Axial plane: drag to move it</source>
      <translation>Axiale Ebene: zum Verschieben ziehen</translation>
    </message>
    <message>
      <source>{swatch} gained, up to {most:.1f} mm</source>
      <translation>{swatch} Gewinn bis {most:.1f} mm</translation>
    </message>
    <message>
      <source>nothing gained</source>
      <translation>nichts gewonnen</translation>
    </message>
    <message>
      <source>Put beside: {case}</source>
      <translation>Danebenstellen: {case}</translation>
    </message>
    <message>
      <source>Put beside: every procedure</source>
      <translation>Danebenstellen: alle Eingriffe</translation>
    </message>
    <message>
      <source>Put beside once more: {case}</source>
      <translation>Noch einmal danebenstellen: {case}</translation>
    </message>
    <message>
      <source>Edit {case}</source>
      <translation>Bearbeiten: {case}</translation>
    </message>
    <message>
      <source>{FULL} Left out: {listed}.</source>
      <translation>{FULL} Ausgelassen: {listed}.</translation>
    </message>
    <message>
      <source>Take out: {case}</source>
      <translation>Herausnehmen: {case}</translation>
    </message>
    <message>
      <source>The table is on the clipboard.</source>
      <translation>Die Tabelle ist in der Zwischenablage.</translation>
    </message>
    <message>
      <source>Every procedure on this bone is here already.</source>
      <translation>Jeder Eingriff an diesem Knochen ist schon hier.</translation>
    </message>
    <message>
      <source>The same in all</source>
      <translation>Allen gemeinsam</translation>
    </message>
    <message>
      <source>Add a case to compare: the one that is shown, or every procedure on this bone.

The first view then follows the window: change a slider and compare.</source>
      <translation>Fügen Sie einen Fall zum Vergleichen hinzu: den gezeigten oder jeden Eingriff an diesem Knochen.

Die erste Ansicht folgt dann dem Fenster: Bewegen Sie einen Regler und vergleichen Sie.</translation>
    </message>
    <message>
      <source>Add the case shown</source>
      <translation>Fall hinzufügen</translation>
    </message>
    <message>
      <source>Pin the window's case as it is now</source>
      <translation>Den Fall des Fensters so anheften, wie er jetzt ist</translation>
    </message>
    <message>
      <source>Add every procedure</source>
      <translation>Alle hinzufügen</translation>
    </message>
    <message>
      <source>This bone with each procedure, settings as last used</source>
      <translation>Dieser Knochen mit jedem Eingriff, Einstellungen wie zuletzt benutzt</translation>
    </message>
    <message>
      <source>Save picture…</source>
      <translation>Bild speichern…</translation>
    </message>
    <message>
      <source>Save views and figures as one PNG picture</source>
      <translation>Ansichten und Zahlen als ein PNG-Bild speichern</translation>
    </message>
    <message>
      <source>Copy table</source>
      <translation>Tabelle kopieren</translation>
    </message>
    <message>
      <source>Copy the figures as text</source>
      <translation>Die Zahlen als Text kopieren</translation>
    </message>
    <message>
      <source>There is room for 4 cases. Remove one to add another.</source>
      <translation>Es ist Platz für 4 Fälle. Entfernen Sie einen, um einen anderen hinzuzufügen.</translation>
    </message>
    <message>
      <source>{kind}, both</source>
      <translation>{kind}, beide</translation>
    </message>
    <message>
      <source>all</source>
      <translation>alle</translation>
    </message>
    <message>
      <source>both</source>
      <translation>beide</translation>
    </message>
    <message>
      <source>The same in all: {common}</source>
      <translation>Allen gemeinsam: {common}</translation>
    </message>
    <message>
      <source>This case cannot be worked out.</source>
      <translation>Dieser Fall lässt sich nicht berechnen.</translation>
    </message>
    <message>
      <source>Figures of the cases side by side</source>
      <translation>Zahlen der Fälle nebeneinander</translation>
    </message>
    <message>
      <source>none</source>
      <translation>keine</translation>
    </message>
    <message>
      <source>Put this case in once more</source>
      <translation>Diesen Fall noch einmal hinzufügen</translation>
    </message>
    <message>
      <source>{letter}: {title}, in three dimensions</source>
      <translation>{letter}: {title}, in drei Dimensionen</translation>
    </message>
    <message>
      <source>Now</source>
      <translation>Jetzt</translation>
    </message>
    <message>
      <source>Pinned</source>
      <translation>Angeheftet</translation>
    </message>
    <message>
      <source>Follows the window's case</source>
      <translation>Folgt dem Fall des Fensters</translation>
    </message>
    <message>
      <source>Stays as it was put in</source>
      <translation>Bleibt, wie er hinzugefügt wurde</translation>
    </message>
    <message>
      <source>Edit</source>
      <translation>Bearbeiten</translation>
    </message>
    <message>
      <source>Make this the window's case; undo brings the old one back</source>
      <translation>Dies zum Fall des Fensters machen; Rückgängig bringt den alten zurück</translation>
    </message>
    <message>
      <source>Take this case out of the comparison</source>
      <translation>Diesen Fall aus dem Vergleich nehmen</translation>
    </message>
    <message>
      <source>More canal space is not better in itself.</source>
      <translation>Mehr Kanalraum ist nicht von sich aus besser.</translation>
    </message>
    <message>
      <source>{counted} over {length_mm:.1f} mm</source>
      <translation>{counted} über {length_mm:.1f} mm</translation>
    </message>
    <message>
      <source>generated bone</source>
      <translation>erzeugter Knochen</translation>
    </message>
    <message>
      <source>mean of both sexes</source>
      <translation>Mittel beider Geschlechter</translation>
    </message>
    <message>
      <source>size 100 %</source>
      <translation>Größe 100 %</translation>
    </message>
    <message>
      <source>no burr strokes</source>
      <translation>keine Fräszüge</translation>
    </message>
    <message>
      <source>{count} dimensions set</source>
      <translation>{count} Maße gesetzt</translation>
    </message>
    <message>
      <source>both sides</source>
      <translation>beide Seiten</translation>
    </message>
    <message>
      <source>Gain per cm³ of bone</source>
      <translation>Gewinn je cm³ Knochen</translation>
    </message>
    <message>
      <source>gained by removed</source>
      <translation>Gewinn durch Entferntes</translation>
    </message>
    <message>
      <source>size {with_unit}</source>
      <translation>Größe {with_unit}</translation>
    </message>
    <message>
      <source>Intact</source>
      <translation>Intakt</translation>
    </message>
    <message>
      <source>share of the bone</source>
      <translation>Anteil des Knochens</translation>
    </message>
    <message>
      <source>Volume taken, cortex and marrow together, and its share of the bone.</source>
      <translation>Entferntes Volumen, Kortikalis und Spongiosa zusammen, und sein Anteil am Knochen.</translation>
    </message>
    <message>
      <source>Canal gained</source>
      <translation>Kanalgewinn</translation>
    </message>
    <message>
      <source>bony, an upper bound</source>
      <translation>knöchern, Obergrenze</translation>
    </message>
    <message>
      <source>Least facet left</source>
      <translation>Kleinster Facettenrest</translation>
    </message>
    <message>
      <source>process, by volume</source>
      <translation>Fortsatz, nach Volumen</translation>
    </message>
    <message>
      <source>What is left of the articular process that lost most. On one vertebra this is a share of the process, not of the joint.</source>
      <translation>Was von dem Gelenkfortsatz bleibt, der am meisten verlor. An einem einzelnen Wirbel ist dies ein Anteil des Fortsatzes, nicht des Gelenks.</translation>
    </message>
    <message>
      <source>Least pars left</source>
      <translation>Kleinster Parsrest</translation>
    </message>
    <message>
      <source>width</source>
      <translation>Breite</translation>
    </message>
    <message>
      <source>Least width of the pars interarticularis between the cut and its lateral edge, on the side where least is left.</source>
      <translation>Geringste Breite der Pars interarticularis zwischen Schnitt und lateralem Rand, auf der Seite, auf der am wenigsten bleibt.</translation>
    </message>
    <message>
      <source>Warnings</source>
      <translation>Warnungen</translation>
    </message>
    <message>
      <source>limits crossed</source>
      <translation>überschrittene Grenzen</translation>
    </message>
    <message>
      <source>Limits that were crossed, in words where the mouse rests on them.</source>
      <translation>Überschrittene Grenzwerte, in Worten, wenn die Maus darauf ruht.</translation>
    </message>
    <message>
      <source>Dural sac</source>
      <translation>Duralsack</translation>
    </message>
    <message>
      <source>tightest; a model</source>
      <translation>engste Stelle; ein Modell</translation>
    </message>
    <message>
      <source>Roots pinched</source>
      <translation>Wurzeln bedrängt</translation>
    </message>
    <message>
      <source>of four; a model</source>
      <translation>von vier; ein Modell</translation>
    </message>
    <message>
      <source>Of the four nerve roots, before and after.</source>
      <translation>Von den vier Nervenwurzeln, vorher und nachher.</translation>
    </message>
    <message>
      <source>not worked out</source>
      <translation>nicht berechnet</translation>
    </message>
    <message>
      <source>In all: {join}</source>
      <translation>In allen: {join}</translation>
    </message>
    <message>
      <source>No difference</source>
      <translation>Kein Unterschied</translation>
    </message>
    <message>
      <source>dimensions by default</source>
      <translation>Maße nach Vorgabe</translation>
    </message>
    <message>
      <source>1 dimension set</source>
      <translation>1 Maß gesetzt</translation>
    </message>
    <message>
      <source>Canal gained for each cm³ of bone removed: one figure divided by the other.</source>
      <translation>Gewonnener Kanal je cm³ entfernten Knochens: die eine Zahl durch die andere geteilt.</translation>
    </message>
    <message>
      <source>Being worked out</source>
      <translation>Wird berechnet</translation>
    </message>
    <message>
      <source>{notes} notes</source>
      <translation>{notes} Hinweise</translation>
    </message>
    <message>
      <source>1 note</source>
      <translation>1 Hinweis</translation>
    </message>
    <message>
      <source>No limit crossed</source>
      <translation>Kein Grenzwert überschritten</translation>
    </message>
    <message>
      <source>by default</source>
      <translation>nach Vorgabe</translation>
    </message>
    <message>
      <source>most</source>
      <translation>am meisten</translation>
    </message>
    <message>
      <source>woman</source>
      <translation>Frau</translation>
    </message>
    <message>
      <source>man</source>
      <translation>Mann</translation>
    </message>
    <message>
      <source>nothing removed</source>
      <translation>nichts entfernt</translation>
    </message>
    <message>
      <source>least</source>
      <translation>am wenigsten</translation>
    </message>
    <message>
      <source>Explanation</source>
      <translation>Erklärung</translation>
    </message>
    <message>
      <source>Back to what was read before (Alt+Left)</source>
      <translation>Zurück zum zuvor Gelesenen (Alt+Links)</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>Zurück</translation>
    </message>
    <message>
      <source>What is read</source>
      <translation>Was gelesen wird</translation>
    </message>
    <message>
      <source>Search the glossary</source>
      <translation>Glossar durchsuchen</translation>
    </message>
    <message>
      <source>Type a term; Enter opens the first that is found, Esc goes back</source>
      <translation>Geben Sie einen Begriff ein; Eingabe öffnet den ersten gefundenen, Esc geht zurück</translation>
    </message>
    <message>
      <source>This procedure</source>
      <translation>Dieser Eingriff</translation>
    </message>
    <message>
      <source>The page of the procedure that is set</source>
      <translation>Die Seite des eingestellten Eingriffs</translation>
    </message>
    <message>
      <source>Glossary</source>
      <translation>Glossar</translation>
    </message>
    <message>
      <source>All terms of the field</source>
      <translation>Alle Begriffe des Fachs</translation>
    </message>
    <message>
      <source>No browser could be opened for {target}</source>
      <translation>Für {target} ließ sich kein Browser öffnen</translation>
    </message>
    <message>
      <source>&lt;p class='small'&gt;&lt;br&gt;Descriptions: {escape}. {escape2}&lt;/p&gt;</source>
      <translation>&lt;p class='small'&gt;&lt;br&gt;Beschreibungen: {escape}. {escape2}&lt;/p&gt;</translation>
    </message>
    <message>
      <source>&lt;p class='small'&gt;&lt;br&gt;Definitions: {escape}.&lt;/p&gt;</source>
      <translation>&lt;p class='small'&gt;&lt;br&gt;Definitionen: {escape}.&lt;/p&gt;</translation>
    </message>
    <message>
      <source>&lt;p class='note'&gt;On this page: &lt;a href='{ON_PAGE}technical'&gt;technical words&lt;/a&gt; · &lt;a href='{ON_PAGE}published'&gt;what is published, and this case&lt;/a&gt;&lt;/p&gt;</source>
      <translation>&lt;p class='note'&gt;Auf dieser Seite: &lt;a href='{ON_PAGE}technical'&gt;Fachsprache&lt;/a&gt; · &lt;a href='{ON_PAGE}published'&gt;Veröffentlichtes und dieser Fall&lt;/a&gt;&lt;/p&gt;</translation>
    </message>
    <message>
      <source>&lt;p class='note'&gt;Also: {escape}&lt;/p&gt;</source>
      <translation>&lt;p class='note'&gt;Auch: {escape}&lt;/p&gt;</translation>
    </message>
    <message>
      <source>&lt;p class='prose'&gt;&lt;a href='{PROCEDURE}{procedure}'&gt;More about the {escape}&lt;/a&gt;&lt;/p&gt;</source>
      <translation>&lt;p class='prose'&gt;&lt;a href='{PROCEDURE}{procedure}'&gt;Mehr dazu: {escape}&lt;/a&gt;&lt;/p&gt;</translation>
    </message>
    <message>
      <source>No term</source>
      <translation>Kein Begriff</translation>
    </message>
    <message>
      <source>&lt;p class='note'&gt;{count} for “{escape}”&lt;/p&gt;</source>
      <translation>&lt;p class='note'&gt;{count} zu „{escape}“&lt;/p&gt;</translation>
    </message>
    <message>
      <source> &lt;span style='color:{muted}'&gt;Also: {escape}.&lt;/span&gt;</source>
      <translation> &lt;span style='color:{muted}'&gt;Auch: {escape}.&lt;/span&gt;</translation>
    </message>
    <message>
      <source>Published, or measured elsewhere</source>
      <translation>Veröffentlicht oder anderswo gemessen</translation>
    </message>
    <message>
      <source>Worked out here</source>
      <translation>Hier berechnet</translation>
    </message>
    <message>
      <source>Limits that this case crosses</source>
      <translation>Grenzwerte, die dieser Fall überschreitet</translation>
    </message>
    <message>
      <source>&lt;p class='prose'&gt;The case that is set is {escape}. &lt;a href='{SET}{procedure}'&gt;Set this procedure&lt;/a&gt; to see its own figures here.&lt;/p&gt;</source>
      <translation>&lt;p class='prose'&gt;Eingestellt ist der Fall {escape}. &lt;a href='{SET}{procedure}'&gt;Stellen Sie diesen Eingriff ein&lt;/a&gt;, um hier seine eigenen Zahlen zu sehen.&lt;/p&gt;</translation>
    </message>
    <message>
      <source>&lt;p class='prose'&gt;Worked out here: &lt;b&gt;{escape}&lt;/b&gt;.&lt;/p&gt;</source>
      <translation>&lt;p class='prose'&gt;Hier berechnet: &lt;b&gt;{escape}&lt;/b&gt;.&lt;/p&gt;</translation>
    </message>
    <message>
      <source>1 term</source>
      <translation>1 Begriff</translation>
    </message>
    <message>
      <source>{count} terms</source>
      <translation>{count} Begriffe</translation>
    </message>
    <message>
      <source>None of those that the program knows.</source>
      <translation>Keine von denen, die das Programm kennt.</translation>
    </message>
    <message>
      <source>In technical words</source>
      <translation>In Fachsprache</translation>
    </message>
    <message>
      <source>What is published, and what is worked out here</source>
      <translation>Was veröffentlicht ist und was hier berechnet wird</translation>
    </message>
    <message>
      <source>See also</source>
      <translation>Siehe auch</translation>
    </message>
    <message>
      <source>{kind} one, {side}</source>
      <translation>{kind}, {side}</translation>
    </message>
    <message>
      <source>Cortex and marrow together.</source>
      <translation>Kortikalis und Spongiosa zusammen.</translation>
    </message>
    <message>
      <source>Share of the bone</source>
      <translation>Anteil des Knochens</translation>
    </message>
    <message>
      <source>Of {volume}.</source>
      <translation>Von {volume}.</translation>
    </message>
    <message>
      <source>Bony canal gained</source>
      <translation>Gewonnener knöcherner Kanal</translation>
    </message>
    <message>
      <source>Upper bound.</source>
      <translation>Obergrenze.</translation>
    </message>
    <message>
      <source>Widened most</source>
      <translation>Größte Weitung</translation>
    </message>
    <message>
      <source>Area of the bony canal in the plane of the greatest gain.</source>
      <translation>Fläche des knöchernen Kanals in der Ebene des größten Gewinns.</translation>
    </message>
    <message>
      <source>Narrowest</source>
      <translation>Engste Stelle</translation>
    </message>
    <message>
      <source>Area of the bony canal where it is least, under a closed roof.</source>
      <translation>Fläche des knöchernen Kanals an seiner engsten Stelle unter geschlossenem Dach.</translation>
    </message>
    <message>
      <source>Depth there</source>
      <translation>Tiefe dort</translation>
    </message>
    <message>
      <source>Mid-sagittal diameter of the bony canal in that plane.</source>
      <translation>Mediansagittaler Durchmesser des knöchernen Kanals in dieser Ebene.</translation>
    </message>
    <message>
      <source>Least left of a process</source>
      <translation>Kleinster Rest eines Fortsatzes</translation>
    </message>
    <message>
      <source>{process}, by volume.</source>
      <translation>{process}, nach Volumen.</translation>
    </message>
    <message>
      <source>Least joint surface left</source>
      <translation>Kleinster Rest der Gelenkfläche</translation>
    </message>
    <message>
      <source>{side}; {share} of its width.</source>
      <translation>{side}; {share} der Breite.</translation>
    </message>
    <message>
      <source>No plane of this bone has a closed roof.</source>
      <translation>Keine Ebene dieses Knochens hat ein geschlossenes Dach.</translation>
    </message>
    <message>
      <source>The dural sac is filled as it is after, in the colour of its area: over 100 mm², 75 to 100 mm², under 75 mm². Dashed: as it was before. Nerve roots have the colour of their room: free, touched, pinched. A thin line is the ligament before.</source>
      <translation>Der Duralsack ist gefüllt, wie er nachher ist, in der Farbe seiner Fläche: über 100 mm², 75 bis 100 mm², unter 75 mm². Gestrichelt: wie er vorher war. Nervenwurzeln haben die Farbe ihres Raums: frei, berührt, bedrängt. Eine dünne Linie ist das Ligament vorher.</translation>
    </message>
    <message>
      <source>disc</source>
      <translation>Bandscheibe</translation>
    </message>
    <message>
      <source>ligament</source>
      <translation>Ligament</translation>
    </message>
    <message>
      <source>sac &gt; 100, &gt; 75, &lt; 75 mm²</source>
      <translation>Duralsack &gt; 100, &gt; 75, &lt; 75 mm²</translation>
    </message>
    <message>
      <source>root free, touched, pinched</source>
      <translation>Wurzel frei, berührt, bedrängt</translation>
    </message>
    <message>
      <source>height (z)</source>
      <translation>Höhe (z)</translation>
    </message>
    <message>
      <source>left of the midline (x)</source>
      <translation>links der Mittellinie (x)</translation>
    </message>
    <message>
      <source>backwards (y)</source>
      <translation>nach dorsal (y)</translation>
    </message>
    <message>
      <source>{label} slice</source>
      <translation>Schicht, {label}</translation>
    </message>
    <message>
      <source>Arrow keys and the wheel move the plane, Enter enlarges the slice. A click moves the other planes there. Plus and minus, or Ctrl and wheel: nearer and farther.</source>
      <translation>Pfeiltasten und Mausrad verschieben die Ebene, Eingabe vergrößert die Schicht. Ein Klick holt die anderen Ebenen dorthin. Plus und Minus oder Strg und Mausrad: näher und weiter.</translation>
    </message>
    <message>
      <source>The picture is seen {seen}</source>
      <translation>Das Bild ist {seen} gesehen</translation>
    </message>
    <message>
      <source>Place of the {label} plane, millimetres</source>
      <translation>Lage der Ebene ({label}), Millimeter</translation>
    </message>
    <message>
      <source>Place of the {label} plane: {WHERE}, mm</source>
      <translation>Lage der Ebene ({label}): {WHERE}, mm</translation>
    </message>
    <message>
      <source>Enlarge the {label} slice</source>
      <translation>Schicht vergrößern: {label}</translation>
    </message>
    <message>
      <source>Give this slice the room of all four, and back (Enter)</source>
      <translation>Dieser Schicht den Platz aller vier geben und zurück (Eingabe)</translation>
    </message>
    <message>
      <source>{label} plane: drag to move it</source>
      <translation>Ebene ({label}): zum Verschieben ziehen</translation>
    </message>
    <message>
      <source>Radiological: patient’s left at the right. Rulers in mm.</source>
      <translation>Radiologisch: links ist rechts im Bild. In mm.</translation>
    </message>
    <message>
      <source>Radiological convention: axial slices are seen from the feet and coronal ones from in front, so the patient's left is at the right of the picture. Rulers are in millimetres in the frame of the vertebra.</source>
      <translation>Radiologische Konvention: axiale Schichten sind von kaudal gesehen, koronare von vorn; die linke Seite des Patienten ist daher rechts im Bild. Die Maßstäbe sind in Millimetern im Koordinatensystem des Wirbels.</translation>
    </message>
    <message>
      <source>Wheel, arrow keys or a click move the planes</source>
      <translation>Rad, Pfeile, Klick: Ebenen verschieben</translation>
    </message>
    <message>
      <source>Distance: click two points</source>
      <translation>Abstand: zwei Punkte anklicken</translation>
    </message>
    <message>
      <source>Angle: click one end, the corner, the other end</source>
      <translation>Winkel: ein Ende, den Scheitel, das andere Ende anklicken</translation>
    </message>
    <message>
      <source>Go to</source>
      <translation>Gehe zu</translation>
    </message>
    <message>
      <source>Go to the narrowest plane</source>
      <translation>Zur engsten Ebene gehen</translation>
    </message>
    <message>
      <source>Go to the plane widened most</source>
      <translation>Zur am stärksten erweiterten Ebene gehen</translation>
    </message>
    <message>
      <source>Tightest sac</source>
      <translation>Engster Duralsack</translation>
    </message>
    <message>
      <source>Go to the plane where the dural sac is tightest</source>
      <translation>Zur Ebene gehen, in der der Duralsack am engsten ist</translation>
    </message>
    <message>
      <source>Position of the mouse</source>
      <translation>Ort des Mauszeigers</translation>
    </message>
    <message>
      <source>Measure a distance: two clicks in a slice (D)</source>
      <translation>Einen Abstand messen: zwei Klicks in einer Schicht (D)</translation>
    </message>
    <message>
      <source>Measure an angle: three clicks in a slice, the corner second (A)</source>
      <translation>Einen Winkel messen: drei Klicks in einer Schicht, der Scheitel als zweiter (A)</translation>
    </message>
    <message>
      <source>Clear the measurements (Delete)</source>
      <translation>Die Messungen löschen (Entf)</translation>
    </message>
    <message>
      <source>Fit the bone to the slices (0)</source>
      <translation>Den Knochen in die Schichten einpassen (0)</translation>
    </message>
    <message>
      <source>Show the three planes in the view of the bone</source>
      <translation>Die drei Ebenen in der Ansicht des Knochens zeigen</translation>
    </message>
    <message>
      <source>Move the axial plane to the narrowest plane</source>
      <translation>Die axiale Ebene zur engsten Ebene verschieben</translation>
    </message>
    <message>
      <source>Move the axial plane to the plane that was widened most</source>
      <translation>Die axiale Ebene zu der am stärksten erweiterten verschieben</translation>
    </message>
    <message>
      <source> at {side_words} mm</source>
      <translation> bei {side_words} mm</translation>
    </message>
    <message>
      <source>Move the axial plane to where the dural sac was tightest, at {at} mm</source>
      <translation>Die axiale Ebene dorthin bewegen, wo der Duralsack am engsten war, bei {at} mm</translation>
    </message>
    <message>
      <source>bone</source>
      <translation>Knochen</translation>
    </message>
    <message>
      <source>removed</source>
      <translation>entfernt</translation>
    </message>
    <message>
      <source>canal</source>
      <translation>Kanal</translation>
    </message>
    <message>
      <source>gained</source>
      <translation>gewonnen</translation>
    </message>
    <message>
      <source>All procedures on this bone</source>
      <translation>Alle Eingriffe an diesem Knochen</translation>
    </message>
    <message>
      <source>All procedures on this segment</source>
      <translation>Alle Eingriffe an diesem Segment</translation>
    </message>
    <message>
      <source>Each with its settings as last used here; the side as set where it applies.</source>
      <translation>Jeder mit seinen hier zuletzt benutzten Einstellungen; die Seite wie eingestellt, wo es sie gibt.</translation>
    </message>
    <message>
      <source>{TITLE}, with the burr strokes</source>
      <translation>{TITLE}, mit den Fräszügen</translation>
    </message>
    <message>
      <source>The patient's left</source>
      <translation>Die linke Seite des Patienten</translation>
    </message>
    <message>
      <source>The patient's right</source>
      <translation>Die rechte Seite des Patienten</translation>
    </message>
    <message>
      <source>Both sides</source>
      <translation>Beide Seiten</translation>
    </message>
    <message>
      <source>Level</source>
      <translation>Wirbel</translation>
    </message>
    <message>
      <source>Procedure</source>
      <translation>Eingriff</translation>
    </message>
    <message>
      <source>Side</source>
      <translation>Seite</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Einstellungen</translation>
    </message>
    <message>
      <source>Reset all</source>
      <translation>Zurücksetzen</translation>
    </message>
    <message>
      <source>Return every dimension to the default of this level and person</source>
      <translation>Jedes Maß auf die Vorgabe dieses Wirbels und dieser Person setzen</translation>
    </message>
    <message>
      <source>Whose dimensions</source>
      <translation>Wessen Maße</translation>
    </message>
    <message>
      <source>Person</source>
      <translation>Person</translation>
    </message>
    <message>
      <source>Left and right together</source>
      <translation>Links und rechts gemeinsam</translation>
    </message>
    <message>
      <source>On: a dimension that has two sides is set on both at once. Off: each side on its own.</source>
      <translation>Ein: Ein Maß mit zwei Seiten wird auf beiden zugleich gesetzt. Aus: jede Seite für sich.</translation>
    </message>
    <message>
      <source>Shape of the bone</source>
      <translation>Form des Knochens</translation>
    </message>
    <message>
      <source>{region_of} vertebra {level}</source>
      <translation>{region_of}, Wirbel {level}</translation>
    </message>
    <message>
      <source>Two vertebrae and what lies between them</source>
      <translation>Zwei Wirbel und was zwischen ihnen liegt</translation>
    </message>
    <message>
      <source>Other</source>
      <translation>Anderes</translation>
    </message>
    <message>
      <source>Show the limits that this cut crosses, with their sources</source>
      <translation>Die Grenzwerte zeigen, die dieser Schnitt überschreitet, mit ihren Quellen</translation>
    </message>
    <message>
      <source>Working out the bone and its numbers…</source>
      <translation>Der Knochen und seine Zahlen werden berechnet…</translation>
    </message>
    <message>
      <source>Source: {source}</source>
      <translation>Quelle: {source}</translation>
    </message>
    <message>
      <source>{count} limits crossed</source>
      <translation>{count} Grenzwerte überschritten</translation>
    </message>
    <message>
      <source>1 limit crossed</source>
      <translation>1 Grenzwert überschritten</translation>
    </message>
    <message>
      <source>On reading it</source>
      <translation>Beim Lesen</translation>
    </message>
    <message>
      <source>Colour by distance from the model</source>
      <translation>Nach Abstand vom Modell färben</translation>
    </message>
    <message>
      <source>Orange where the bone lies outside the model with its dimensions, purple where it lies within.</source>
      <translation>Orange, wo der Knochen außerhalb des Modells mit seinen Maßen liegt, violett, wo er innerhalb liegt.</translation>
    </message>
    <message>
      <source>Model beside it</source>
      <translation>Modell daneben</translation>
    </message>
    <message>
      <source>Landmarks</source>
      <translation>Landmarken</translation>
    </message>
    <message>
      <source>Drag a landmark in the view to move it, or move it here: 0 is where it was read off the bone.</source>
      <translation>Eine Landmarke lässt sich in der Ansicht ziehen oder hier verschieben: 0 ist, wo sie am Knochen abgelesen wurde.</translation>
    </message>
    <message>
      <source>All as they were read</source>
      <translation>Alle, wie abgelesen</translation>
    </message>
    <message>
      <source>By its form most like {levels}.</source>
      <translation>Der Form nach am ehesten {levels}.</translation>
    </message>
    <message>
      <source>Take it as {level}</source>
      <translation>Als {level} nehmen</translation>
    </message>
    <message>
      <source>This bone comes from {file_name}; its shape is as it is.</source>
      <translation>Dieser Knochen stammt aus {file_name}; seine Form ist, wie sie ist.</translation>
    </message>
    <message>
      <source>The model with its dimensions lies {mean} off it on average; 95 % of it keep within {p95}.</source>
      <translation>Das Modell mit seinen Maßen weicht im Mittel {mean} ab; 95 % davon bleiben innerhalb von {p95}.</translation>
    </message>
    <message>
      <source>No vertebra of the model comes near it.</source>
      <translation>Kein Wirbel des Modells kommt ihm nahe.</translation>
    </message>
    <message>
      <source>Being fitted…</source>
      <translation>Wird angepasst…</translation>
    </message>
    <message>
      <source>Population</source>
      <translation>Population</translation>
    </message>
    <message>
      <source>Sex</source>
      <translation>Geschlecht</translation>
    </message>
    <message>
      <source>Variant…</source>
      <translation>Variante…</translation>
    </message>
    <message>
      <source>Set the dimensions that make a variant of the anatomy, or take them back to their defaults</source>
      <translation>Die Maße setzen, die eine Variante der Anatomie ausmachen, oder sie auf ihre Vorgaben zurücknehmen</translation>
    </message>
    <message>
      <source>Draw a person</source>
      <translation>Person ziehen</translation>
    </message>
    <message>
      <source>A plausible person, drawn at random round these means.
The spread is published where it could be found, and otherwise an assumption.</source>
      <translation>Eine plausible Person, zufällig um diese Mittelwerte gezogen.
Die Streuung ist veröffentlicht, wo sie zu finden war, und sonst eine Annahme.</translation>
    </message>
    <message>
      <source>Number</source>
      <translation>Nummer</translation>
    </message>
    <message>
      <source>Number of the person</source>
      <translation>Nummer der Person</translation>
    </message>
    <message>
      <source>The number of the person. Type one and press Enter to draw the same person again.</source>
      <translation>Die Nummer der Person. Geben Sie eine ein und drücken Sie Eingabe, um dieselbe Person wieder zu ziehen.</translation>
    </message>
    <message>
      <source>Area of the bony canal in each axial plane, before and after; heights from the middle of the body.</source>
      <translation>Fläche des knöchernen Kanals in jeder axialen Ebene, vorher und nachher; Höhen von der Mitte des Wirbelkörpers aus.</translation>
    </message>
    <message>
      <source>A model, not a measurement. Dotted: below 75 mm² the sac counts as severely narrowed, below 100 as narrowed (bands of the literature).</source>
      <translation>Ein Modell, keine Messung. Gepunktet: unter 75 mm² gilt der Duralsack als hochgradig eingeengt, unter 100 als eingeengt (Bereiche der Literatur).</translation>
    </message>
    <message>
      <source>height, mm (caudal ← → cranial)</source>
      <translation>Höhe, mm (kaudal ← → kranial)</translation>
    </message>
    <message>
      <source>area, mm²</source>
      <translation>Fläche, mm²</translation>
    </message>
    <message>
      <source>&lt;span style='color:{before}'&gt;{square}&lt;/span&gt; before&amp;nbsp;&amp;nbsp; &lt;span style='color:{gain}'&gt;{square}&lt;/span&gt; gained</source>
      <translation>&lt;span style='color:{before}'&gt;{square}&lt;/span&gt; vorher&amp;nbsp;&amp;nbsp; &lt;span style='color:{gain}'&gt;{square}&lt;/span&gt; gewonnen</translation>
    </message>
    <message>
      <source>Canal profile</source>
      <translation>Kanalprofil</translation>
    </message>
    <message>
      <source>Area of the dural sac along the segment, before and after; heights from the middle of the disc.</source>
      <translation>Fläche des Duralsacks entlang des Segments, vorher und nachher; Höhen von der Mitte der Bandscheibe aus.</translation>
    </message>
    <message>
      <source>Area of the dural sac over height, before and after</source>
      <translation>Fläche des Duralsacks über der Höhe, vorher und nachher</translation>
    </message>
    <message>
      <source>Canal area over height, before and after</source>
      <translation>Kanalfläche über der Höhe, vorher und nachher</translation>
    </message>
    <message>
      <source>mild</source>
      <translation>leicht</translation>
    </message>
    <message>
      <source>moderate</source>
      <translation>mittel</translation>
    </message>
    <message>
      <source>severe</source>
      <translation>schwer</translation>
    </message>
    <message>
      <source>What ails the segment</source>
      <translation>Was dem Segment fehlt</translation>
    </message>
    <message>
      <source>Pathology</source>
      <translation>Pathologie</translation>
    </message>
    <message>
      <source>the picture could not be drawn: its process did not start</source>
      <translation>Das Bild konnte nicht gezeichnet werden: Der Prozess ist nicht gestartet</translation>
    </message>
    <message>
      <source>the picture could not be drawn</source>
      <translation>Das Bild konnte nicht gezeichnet werden</translation>
    </message>
    <message>
      <source>Removed bone in its place, in blue and translucent</source>
      <translation>Entfernter Knochen an seinem Platz, blau und durchscheinend</translation>
    </message>
    <message>
      <source>Removed bone beside its place, as it comes away towards the surgeon</source>
      <translation>Entfernter Knochen neben seinem Platz, so wie er zum Operateur hin herauskommt</translation>
    </message>
    <message>
      <source>Removed bone is not shown</source>
      <translation>Entfernter Knochen wird nicht gezeigt</translation>
    </message>
    <message>
      <source>How far the cut has come</source>
      <translation>Wie weit der Schnitt gekommen ist</translation>
    </message>
    <message>
      <source>The cut, from the intact bone to done</source>
      <translation>Der Schnitt, vom intakten Knochen bis zum Ende</translation>
    </message>
    <message>
      <source>Pause</source>
      <translation>Anhalten</translation>
    </message>
    <message>
      <source>Play the cut</source>
      <translation>Schnitt abspielen</translation>
    </message>
    <message>
      <source>Removed bone: {label} (G for the next way)</source>
      <translation>Entfernter Knochen: {label} (G für die nächste Art)</translation>
    </message>
    <message>
      <source>Removed bone: {label}</source>
      <translation>Entfernter Knochen: {label}</translation>
    </message>
    <message>
      <source>Nothing removed</source>
      <translation>Nichts entfernt</translation>
    </message>
    <message>
      <source>Cut at {share:.0f} %</source>
      <translation>Schnitt zu {share:.0f} %</translation>
    </message>
    <message>
      <source>{name} is taken as {level}, which its form is most like.</source>
      <translation>{name} wird als {level} genommen, dem die Form am ehesten gleicht.</translation>
    </message>
    <message>
      <source>{name} is taken as {level}.</source>
      <translation>{name} wird als {level} genommen.</translation>
    </message>
    <message>
      <source>On reading it: {notes}.</source>
      <translation>Beim Lesen: {notes}.</translation>
    </message>
    <message>
      <source>Reading {what}…</source>
      <translation>{what} wird gelesen…</translation>
    </message>
    <message>
      <source>Break off; the bone stays as it is</source>
      <translation>Abbrechen; der Knochen bleibt, wie er ist</translation>
    </message>
    <message>
      <source>Reading {name}…</source>
      <translation>{name} wird gelesen …</translation>
    </message>
    <message>
      <source>Reading {name} and finding its landmarks…</source>
      <translation>{name} wird gelesen, seine Landmarken werden gesucht…</translation>
    </message>
    <message>
      <source>{name} is taken as {best}, which its form is most like; next {others}.</source>
      <translation>{name} wird als {best} genommen, dem die Form am ehesten gleicht; danach {others}.</translation>
    </message>
    <message>
      <source>Cancelled: {name} was not opened</source>
      <translation>Abgebrochen: {name} wurde nicht geöffnet</translation>
    </message>
    <message>
      <source>Choose another level if it is not.</source>
      <translation>Falls das nicht stimmt, eine andere Höhe wählen.</translation>
    </message>
    <message>
      <source>{shown} is there no more; it was taken off the list.</source>
      <translation>{shown} gibt es nicht mehr; die Datei wurde von der Liste genommen.</translation>
    </message>
    <message>
      <source>Level with the end-plates; what lies above is taken away</source>
      <translation>In der Ebene der Endplatten; was darüber liegt, wird weggenommen</translation>
    </message>
    <message>
      <source>above</source>
      <translation>oberhalb</translation>
    </message>
    <message>
      <source>below</source>
      <translation>unterhalb</translation>
    </message>
    <message>
      <source>From front to back; the patient’s left is taken away</source>
      <translation>Von vorn nach hinten; die linke Seite des Patienten wird weggenommen</translation>
    </message>
    <message>
      <source>From side to side; what lies behind is taken away</source>
      <translation>Von Seite zu Seite; was dahinter liegt, wird weggenommen</translation>
    </message>
    <message>
      <source>behind</source>
      <translation>dahinter</translation>
    </message>
    <message>
      <source>in front</source>
      <translation>davor</translation>
    </message>
    <message>
      <source>Take away what lies {value}</source>
      <translation>Wegnehmen, was {value} liegt</translation>
    </message>
    <message>
      <source>Plane of the section</source>
      <translation>Lage der Schnittebene</translation>
    </message>
    <message>
      <source>Place of the section</source>
      <translation>Ort der Schnittebene</translation>
    </message>
    <message>
      <source>Where the plane lies; or drag it in the view with Ctrl held, or turn the wheel so</source>
      <translation>Wo die Ebene liegt; oder ziehen Sie sie in der Ansicht mit gedrückter Strg-Taste, oder drehen Sie so das Mausrad</translation>
    </message>
    <message>
      <source>Show the whole bone again (X)</source>
      <translation>Den ganzen Knochen wieder zeigen (X)</translation>
    </message>
    <message>
      <source>End the section</source>
      <translation>Die Schnittebene beenden</translation>
    </message>
    <message>
      <source>Take away the {value} half</source>
      <translation>Die Hälfte {value} wegnehmen</translation>
    </message>
    <message>
      <source>Set {uncapital} {with_unit}</source>
      <translation>{uncapital} auf {with_unit}</translation>
    </message>
    <message>
      <source>Without: {uncapital}</source>
      <translation>Ohne: {uncapital}</translation>
    </message>
    <message>
      <source>Mean person</source>
      <translation>Mittlere Person</translation>
    </message>
    <message>
      <source>Person {seed}</source>
      <translation>Person {seed}</translation>
    </message>
    <message>
      <source>Person {seed}, drawn at random. The same number draws the same person again, at the same level and for the same population, sex and size.</source>
      <translation>Person {seed}, zufällig gezogen. Dieselbe Nummer zieht wieder dieselbe Person, am selben Wirbel und für dieselbe Population, dasselbe Geschlecht und dieselbe Größe.</translation>
    </message>
    <message>
      <source>New case</source>
      <translation>Neuer Fall</translation>
    </message>
    <message>
      <source>Open bone {name}</source>
      <translation>Knochen {name} öffnen</translation>
    </message>
    <message>
      <source>Level {level}</source>
      <translation>Wirbel {level}</translation>
    </message>
    <message>
      <source>Population: {uncapital}</source>
      <translation>Population: {uncapital}</translation>
    </message>
    <message>
      <source>in this population</source>
      <translation>in dieser Population</translation>
    </message>
    <message>
      <source>Sex: {label}</source>
      <translation>Geschlecht: {label}</translation>
    </message>
    <message>
      <source>for this sex</source>
      <translation>für dieses Geschlecht</translation>
    </message>
    <message>
      <source>Size {with_unit}</source>
      <translation>Größe {with_unit}</translation>
    </message>
    <message>
      <source>at this size</source>
      <translation>bei dieser Größe</translation>
    </message>
    <message>
      <source>Variant: {label}</source>
      <translation>Variante: {label}</translation>
    </message>
    <message>
      <source>Left and right alike</source>
      <translation>Links und rechts gleich</translation>
    </message>
    <message>
      <source>no procedure named {name!r}; there are {join}</source>
      <translation>kein Eingriff heißt {name!r}; es gibt {join}</translation>
    </message>
    <message>
      <source>Landmarks as they were read</source>
      <translation>Landmarken, wie abgelesen</translation>
    </message>
    <message>
      <source>Reset shape</source>
      <translation>Form zurücksetzen</translation>
    </message>
    <message>
      <source>Reset settings</source>
      <translation>Einstellungen zurücksetzen</translation>
    </message>
    <message>
      <source>Reset {uncapital}</source>
      <translation>{uncapital} zurücksetzen</translation>
    </message>
    <message>
      <source>at {level}</source>
      <translation>bei {level}</translation>
    </message>
    <message>
      <source>Sessions (*.vertebra3d-session);;All files (*)</source>
      <translation>Sitzungen (*.vertebra3d-session);;Alle Dateien (*)</translation>
    </message>
    <message>
      <source>Open session</source>
      <translation>Sitzung öffnen</translation>
    </message>
    <message>
      <source>Save session</source>
      <translation>Sitzung speichern</translation>
    </message>
    <message>
      <source>{count} cases side by side</source>
      <translation>{count} Fälle nebeneinander</translation>
    </message>
    <message>
      <source>one case</source>
      <translation>ein Fall</translation>
    </message>
    <message>
      <source>Open {file_name}</source>
      <translation>{file_name} öffnen</translation>
    </message>
    <message>
      <source>Opened {file_name}</source>
      <translation>{file_name} geöffnet</translation>
    </message>
    <message>
      <source>Open the last session</source>
      <translation>Die letzte Sitzung öffnen</translation>
    </message>
    <message>
      <source>Opened the last session</source>
      <translation>Die letzte Sitzung ist geöffnet</translation>
    </message>
    <message>
      <source>Back to what was open</source>
      <translation>Zurück zum vorher Geöffneten</translation>
    </message>
    <message>
      <source>Show me</source>
      <translation>Zeigen</translation>
    </message>
    <message>
      <source>Let the tour do this step</source>
      <translation>Die Führung diesen Schritt tun lassen</translation>
    </message>
    <message>
      <source>Leave the tour (Esc)</source>
      <translation>Die Führung verlassen (Esc)</translation>
    </message>
    <message>
      <source>Leave the tour</source>
      <translation>Die Führung verlassen</translation>
    </message>
    <message>
      <source>Next</source>
      <translation>Weiter</translation>
    </message>
    <message>
      <source>Finish</source>
      <translation>Beenden</translation>
    </message>
    <message>
      <source>End the tour</source>
      <translation>Die Führung beenden</translation>
    </message>
    <message>
      <source>To the next step (right arrow)</source>
      <translation>Zum nächsten Schritt (Pfeil nach rechts)</translation>
    </message>
    <message>
      <source>Skip</source>
      <translation>Überspringen</translation>
    </message>
    <message>
      <source>A bone</source>
      <translation>Ein Knochen</translation>
    </message>
    <message>
      <source>This is an intact L4, the fourth lumbar vertebra, of the mean adult. Choose another level or a woman or a man, or draw a person at random. Drag the bone with the mouse to turn it.</source>
      <translation>Dies ist ein intakter L4, der vierte Lendenwirbel, des mittleren Erwachsenen. Wählen Sie einen anderen Wirbel, eine Frau oder einen Mann, oder ziehen Sie zufällig eine Person. Ziehen Sie mit der Maus, um den Knochen zu drehen.</translation>
    </message>
    <message>
      <source>An operation</source>
      <translation>Ein Eingriff</translation>
    </message>
    <message>
      <source>Now choose Laminotomy. It opens a window in the lower part of one lamina, the plate of bone behind the canal, and leaves the rest. What it removes is shown in blue.</source>
      <translation>Wählen Sie nun Laminotomie. Sie öffnet ein Fenster im unteren Teil einer Lamina, der Knochenplatte hinter dem Kanal, und lässt den Rest stehen. Was sie entfernt, ist blau.</translation>
    </message>
    <message>
      <source>Its side and its size</source>
      <translation>Seite und Größe</translation>
    </message>
    <message>
      <source>Sides are the patient’s: left is at the left when you look from behind. Drag Height of the window, and bone and numbers follow. Undo takes any step back.</source>
      <translation>Seiten sind die des Patienten: Links ist links, wenn Sie von hinten sehen. Ziehen Sie an Fensterhöhe; Knochen und Zahlen folgen. Rückgängig nimmt jeden Schritt zurück.</translation>
    </message>
    <message>
      <source>From behind, and inside</source>
      <translation>Von hinten und von innen</translation>
    </message>
    <message>
      <source>Posterior looks from behind, as the surgeon does. Canal shows the room of the nerves, and in green what it gained. Section takes one half of the picture away, so that you see inside.</source>
      <translation>Posterior blickt von hinten, wie der Operateur. Kanalraum zeigt den Raum der Nerven und in Grün, was gewonnen ist. Schnittebene nimmt eine Hälfte des Bildes weg, sodass Sie hineinsehen.</translation>
    </message>
    <message>
      <source>Press Play, or drag its slider: the bone goes from intact to done. The button at the end of the bar shows removed bone as a ghost, lifted out, or not at all.</source>
      <translation>Drücken Sie Abspielen oder ziehen Sie den Regler: Der Knochen geht von intakt bis fertig. Der Knopf am Ende der Leiste zeigt entfernten Knochen durchscheinend, herausgehoben oder gar nicht.</translation>
    </message>
    <message>
      <source>The numbers</source>
      <translation>Die Zahlen</translation>
    </message>
    <message>
      <source>{removed} of bone is removed: the price. {gain} of canal is gained: bony canal, and an upper bound. At least {facet} of each joint process is left. Limits that are crossed stand above, with their source; rest the pointer on any number to read what it means.</source>
      <translation>{removed} Knochen sind entfernt: der Preis. {gain} Kanal sind gewonnen: knöcherner Kanal und eine Obergrenze. Von jedem Gelenkfortsatz bleiben mindestens {facet}. Überschrittene Grenzwerte stehen oben, mit Quelle; lassen Sie den Zeiger auf einer Zahl ruhen, um zu lesen, was sie bedeutet.</translation>
    </message>
    <message>
      <source>Beside a laminectomy</source>
      <translation>Neben einer Laminektomie</translation>
    </message>
    <message>
      <source>Go to Compare and press Add every procedure. A laminectomy takes both laminae and the spinous process between them: more room, for far more bone. Turn one bone and all turn.</source>
      <translation>Gehen Sie zu Vergleich und drücken Sie Alle hinzufügen. Eine Laminektomie nimmt beide Laminae und den Dornfortsatz dazwischen: mehr Raum für weit mehr Knochen. Drehen Sie einen Knochen, drehen sich alle.</translation>
    </message>
    <message>
      <source>Take it away</source>
      <translation>Zum Mitnehmen</translation>
    </message>
    <message>
      <source>Save picture writes the comparison, with its figures, as one PNG file. Reports, animations and pages for a browser are in the File menu.</source>
      <translation>Bild speichern schreibt den Vergleich mit seinen Zahlen als eine PNG-Datei. Berichte, Animationen und Seiten für den Browser stehen im Menü Datei.</translation>
    </message>
    <message>
      <source>The guided tour is in the Help menu.</source>
      <translation>Die Führung steht im Menü Hilfe.</translation>
    </message>
    <message>
      <source>Begin the tour</source>
      <translation>Führung beginnen</translation>
    </message>
    <message>
      <source>Guided tour · {at} of {len}</source>
      <translation>Führung · {at} von {len}</translation>
    </message>
    <message>
      <source>That was the tour. {WHERE}</source>
      <translation>Das war die Führung. {WHERE}</translation>
    </message>
    <message>
      <source>Colours: </source>
      <translation>Farben: </translation>
    </message>
    <message>
      <source>Close this message</source>
      <translation>Diese Meldung schließen</translation>
    </message>
    <message>
      <source>Close message</source>
      <translation>Meldung schließen</translation>
    </message>
    <message>
      <source>&lt;p&gt;&lt;b&gt;{label}&lt;/b&gt;&lt;/p&gt;&lt;p&gt;{meaning}&lt;/p&gt;&lt;p&gt;{value}; people have {people}, and {share} of them less than this bone.&lt;/p&gt;&lt;p&gt;{source}&lt;/p&gt;</source>
      <translation>&lt;p&gt;&lt;b&gt;{label}&lt;/b&gt;&lt;/p&gt;&lt;p&gt;{meaning}&lt;/p&gt;&lt;p&gt;{value}; Menschen haben {people}, und {share} von ihnen weniger als dieser Knochen.&lt;/p&gt;&lt;p&gt;{source}&lt;/p&gt;</translation>
    </message>
    <message>
      <source>Making {what}…</source>
      <translation>In Arbeit: {what}…</translation>
    </message>
    <message>
      <source>Break off; no file is left</source>
      <translation>Abbrechen; keine Datei bleibt zurück</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>Progress of {what}</source>
      <translation>Fortschritt: {what}</translation>
    </message>
    <message>
      <source>Cancelling {what}…</source>
      <translation>Wird abgebrochen: {what}…</translation>
    </message>
    <message>
      <source>&lt;p&gt;&lt;b&gt;{label}&lt;/b&gt;&lt;/p&gt;&lt;p&gt;{meaning}&lt;/p&gt;&lt;p&gt;Range {low:g} to {high:g}{unit}. Default {default}.{source}&lt;/p&gt;</source>
      <translation>&lt;p&gt;&lt;b&gt;{label}&lt;/b&gt;&lt;/p&gt;&lt;p&gt;{meaning}&lt;/p&gt;&lt;p&gt;Bereich {low:g} bis {high:g}{unit}. Vorgabe {default}.{source}&lt;/p&gt;</translation>
    </message>
    <message>
      <source>Reset {label}</source>
      <translation>{label} zurücksetzen</translation>
    </message>
    <message>
      <source>read off the bone</source>
      <translation>am Knochen abgelesen</translation>
    </message>
    <message>
      <source>&lt;br&gt;Source: {source} ({status})</source>
      <translation>&lt;br&gt;Quelle: {source} ({status})</translation>
    </message>
    <message>
      <source>&lt;br&gt;Standing: {status}</source>
      <translation>&lt;br&gt;Stand: {status}</translation>
    </message>
    <message>
      <source>Back to the default, {default}</source>
      <translation>Zurück zur Vorgabe, {default}</translation>
    </message>
    <message>
      <source>value</source>
      <translation>Wert</translation>
    </message>
    <message>
      <source>slider</source>
      <translation>Regler</translation>
    </message>
    <message>
      <source>millimetres</source>
      <translation>Millimeter</translation>
    </message>
    <message>
      <source>degrees</source>
      <translation>Grad</translation>
    </message>
    <message>
      <source>Grades: {source}</source>
      <translation>Grade: {source}</translation>
    </message>
    <message>
      <source>open</source>
      <translation>aufgeklappt</translation>
    </message>
    <message>
      <source>folded</source>
      <translation>zugeklappt</translation>
    </message>
    <message>
      <source>Main</source>
      <translation>Hauptleiste</translation>
    </message>
    <message>
      <source>What the middle shows</source>
      <translation>Was in der Mitte gezeigt wird</translation>
    </message>
    <message>
      <source>Nothing to undo</source>
      <translation>Nichts rückgängig zu machen</translation>
    </message>
    <message>
      <source>Nothing to redo</source>
      <translation>Nichts zu wiederholen</translation>
    </message>
    <message>
      <source>For teaching and research, not for treating patients.</source>
      <translation>Für Lehre und Forschung, nicht zur Behandlung von Patienten.</translation>
    </message>
    <message>
      <source>Bony canal only: disc, ligament and fat are not counted. The gain is an upper bound, to the former dorsal surface of the laminae.</source>
      <translation>Nur der knöcherne Kanal: Bandscheibe, Band und Fett sind nicht mitgezählt. Der Gewinn ist eine Obergrenze, bis zur früheren dorsalen Oberfläche der Laminae.</translation>
    </message>
    <message>
      <source>red</source>
      <translation>rot</translation>
    </message>
    <message>
      <source>amber</source>
      <translation>gelb</translation>
    </message>
    <message>
      <source>note</source>
      <translation>Hinweis</translation>
    </message>
    <message>
      <source>{label}: {value:g}{unit} is out of range. Allowed is {low:g} to {high:g}{unit}; nothing has changed.</source>
      <translation>{label}: {value:g}{unit} liegt außerhalb des Bereichs. Erlaubt ist {low:g} bis {high:g}{unit}; nichts wurde geändert.</translation>
    </message>
    <message>
      <source>intact</source>
      <translation>intakt</translation>
    </message>
    <message>
      <source> + burr</source>
      <translation> + Fräse</translation>
    </message>
    <message>
      <source>{removed_percent:.1f} % of the bone</source>
      <translation>{removed_percent:.1f} % des Knochens</translation>
    </message>
    <message>
      <source>Volume taken, cortex and marrow together. Loose chips take more room than solid bone.</source>
      <translation>Entferntes Volumen, Kortikalis und Spongiosa zusammen. Lose Späne nehmen mehr Raum ein als fester Knochen.</translation>
    </message>
    <message>
      <source>Canal area in the plane of the greatest gain</source>
      <translation>Kanalfläche in der Ebene des größten Gewinns</translation>
    </message>
    <message>
      <source>Canal area in the narrowest plane under an unbroken bony roof. A laminotomy does not reach this plane</source>
      <translation>Kanalfläche in der engsten Ebene unter ungebrochenem knöchernem Dach. Eine Laminotomie erreicht diese Ebene nicht</translation>
    </message>
    <message>
      <source>Canal space gained</source>
      <translation>Gewonnener Kanalraum</translation>
    </message>
    <message>
      <source>bony canal, upper bound</source>
      <translation>knöcherner Kanal, Obergrenze</translation>
    </message>
    <message>
      <source>What stays</source>
      <translation>Was bleibt</translation>
    </message>
    <message>
      <source>The structures that the stability of the segment rests on.</source>
      <translation>Die Strukturen, auf denen die Stabilität des Segments beruht.</translation>
    </message>
    <message>
      <source>Click a row to show that procedure.</source>
      <translation>Klicken Sie auf eine Zeile, um diesen Eingriff zu zeigen.</translation>
    </message>
    <message>
      <source>Canal area before and after in the plane of the greatest gain.</source>
      <translation>Kanalfläche vorher und nachher in der Ebene des größten Gewinns.</translation>
    </message>
    <message>
      <source>Facet kept</source>
      <translation>Facettenrest</translation>
    </message>
    <message>
      <source>What is left of the articular process that lost most, by volume.</source>
      <translation>Was von dem Gelenkfortsatz bleibt, der am meisten verlor, nach Volumen.</translation>
    </message>
    <message>
      <source>Pars kept</source>
      <translation>Parsrest</translation>
    </message>
    <message>
      <source>Width of the pars interarticularis on the side where least is left.</source>
      <translation>Breite der Pars interarticularis auf der Seite, auf der am wenigsten bleibt.</translation>
    </message>
    <message>
      <source>{meaning}: whole or not.</source>
      <translation>{meaning}: ganz oder nicht.</translation>
    </message>
    <message>
      <source> and {more} more</source>
      <translation> und {more} weitere</translation>
    </message>
    <message>
      <source>Removed from this region, and the share of its {volume}.</source>
      <translation>Aus dieser Region entfernt, und der Anteil an ihren {volume}.</translation>
    </message>
    <message>
      <source>Of {volume} before. Envelope volumes: cortex and marrow together.</source>
      <translation>Von {volume} vorher. Hüllvolumina: Kortikalis und Spongiosa zusammen.</translation>
    </message>
    <message>
      <source>Opening</source>
      <translation>Öffnung</translation>
    </message>
    <message>
      <source>Length and width of the opening in the dorsal wall of the canal.</source>
      <translation>Länge und Breite der Öffnung in der dorsalen Wand des Kanals.</translation>
    </message>
    <message>
      <source>Spinous process</source>
      <translation>Dornfortsatz</translation>
    </message>
    <message>
      <source>The spinous process and its midline ligaments</source>
      <translation>Der Dornfortsatz und seine Bänder in der Mittellinie</translation>
    </message>
    <message>
      <source>here {value:g}{unit}</source>
      <translation>hier {value:g}{unit}</translation>
    </message>
    <message>
      <source>limit {limit:g}{unit}</source>
      <translation>Grenzwert {limit:g}{unit}</translation>
    </message>
    <message>
      <source>Warning ({level})	{warning_title}{value}</source>
      <translation>Warnung ({level})	{warning_title}{value}</translation>
    </message>
    <message>
      <source>at height {plane_mm:+.1f} mm</source>
      <translation>in Höhe {plane_mm:+.1f} mm</translation>
    </message>
    <message>
      <source>{meaning} ({at} from the middle of the body), before and after.</source>
      <translation>{meaning} ({at} von der Mitte des Wirbelkörpers), vorher und nachher.</translation>
    </message>
    <message>
      <source>Mid-sagittal (AP) diameter of the bony canal {at}, before and after.</source>
      <translation>Mediansagittaler (AP-)Durchmesser des knöchernen Kanals {at}, vorher und nachher.</translation>
    </message>
    <message>
      <source>Width of the bony canal {at}, before and after.</source>
      <translation>Breite des knöchernen Kanals {at}, vorher und nachher.</translation>
    </message>
    <message>
      <source>, both sides</source>
      <translation>, beidseits</translation>
    </message>
    <message>
      <source>Elsewhere</source>
      <translation>Sonst</translation>
    </message>
    <message>
      <source>By the burr</source>
      <translation>Durch die Fräse</translation>
    </message>
    <message>
      <source>Of the bone removed, what was taken by hand after the procedure's cut.</source>
      <translation>Vom entfernten Knochen das, was nach dem Schnitt des Eingriffs von Hand genommen wurde.</translation>
    </message>
    <message>
      <source>not opened</source>
      <translation>nicht eröffnet</translation>
    </message>
    <message>
      <source>Facet, {name}</source>
      <translation>Facette, {name}</translation>
    </message>
    <message>
      <source>{share} · surface {share2}</source>
      <translation>{share} · Fläche {share2}</translation>
    </message>
    <message>
      <source>Left of this articular process by volume, and of its joint surface. On one vertebra this is a share of the process, not of the joint.</source>
      <translation>Was von diesem Gelenkfortsatz nach Volumen und von seiner Gelenkfläche bleibt. An einem einzelnen Wirbel ist dies ein Anteil des Fortsatzes, nicht des Gelenks.</translation>
    </message>
    <message>
      <source>Pars, {side}</source>
      <translation>Pars, {side}</translation>
    </message>
    <message>
      <source>Least width of the pars interarticularis between the cut and its lateral edge, before and after.</source>
      <translation>Geringste Breite der Pars interarticularis zwischen Schnitt und lateralem Rand, vorher und nachher.</translation>
    </message>
    <message>
      <source>Other lamina</source>
      <translation>Andere Lamina</translation>
    </message>
    <message>
      <source>The lamina of the side that is not operated on</source>
      <translation>Die Lamina der nicht operierten Seite</translation>
    </message>
    <message>
      <source>Loose pieces</source>
      <translation>Lose Stücke</translation>
    </message>
    <message>
      <source>Bone that the cut has parted from the rest.</source>
      <translation>Knochen, den der Schnitt vom Rest getrennt hat.</translation>
    </message>
    <message>
      <source>{meaning}: no such plane in this bone.</source>
      <translation>{meaning}: keine solche Ebene in diesem Knochen.</translation>
    </message>
    <message>
      <source>depth</source>
      <translation>Tiefe</translation>
    </message>
    <message>
      <source>whole</source>
      <translation>ganz</translation>
    </message>
    <message>
      <source>cut</source>
      <translation>nicht ganz</translation>
    </message>
    <message>
      <source>A model, not a measurement: a sleeve of fixed length that fills as much of the room as bone, disc and ligament leave. Its length is that of the sac in people without complaints.</source>
      <translation>Ein Modell, keine Messung: ein Schlauch von festem Umfang, der so viel Raum füllt, wie Knochen, Bandscheibe und Ligament lassen. Sein Umfang ist der des Duralsacks bei Menschen ohne Beschwerden.</translation>
    </message>
    <message>
      <source>severely narrowed</source>
      <translation>hochgradig eingeengt</translation>
    </message>
    <message>
      <source>narrowed</source>
      <translation>eingeengt</translation>
    </message>
    <message>
      <source>wide enough</source>
      <translation>weit genug</translation>
    </message>
    <message>
      <source>pinched</source>
      <translation>bedrängt</translation>
    </message>
    <message>
      <source>touched</source>
      <translation>berührt</translation>
    </message>
    <message>
      <source>free</source>
      <translation>frei</translation>
    </message>
    <message>
      <source>Exiting root, left</source>
      <translation>Austretende Wurzel, links</translation>
    </message>
    <message>
      <source>Exiting root, right</source>
      <translation>Austretende Wurzel, rechts</translation>
    </message>
    <message>
      <source>Traversing root, left</source>
      <translation>Passierende Wurzel, links</translation>
    </message>
    <message>
      <source>Traversing root, right</source>
      <translation>Passierende Wurzel, rechts</translation>
    </message>
    <message>
      <source>Open, midline</source>
      <translation>Offen, Mittellinie</translation>
    </message>
    <message>
      <source>One side</source>
      <translation>Eine Seite</translation>
    </message>
    <message>
      <source>Tube, 16 mm</source>
      <translation>Tubus, 16 mm</translation>
    </message>
    <message>
      <source>Tube, 18 mm</source>
      <translation>Tubus, 18 mm</translation>
    </message>
    <message>
      <source>Tube, 20 mm</source>
      <translation>Tubus, 20 mm</translation>
    </message>
    <message>
      <source>Tube, 22 mm</source>
      <translation>Tubus, 22 mm</translation>
    </message>
    <message>
      <source>Volume taken of both vertebrae, cortex and marrow together.</source>
      <translation>Volumen, das beiden Wirbeln genommen wird, Kortikalis und Mark zusammen.</translation>
    </message>
    <message>
      <source>What is left of the articular process of the joint that lost most, by volume.</source>
      <translation>Was vom Gelenkfortsatz des Gelenks bleibt, der am meisten verlor, nach Volumen.</translation>
    </message>
    <message>
      <source>Width of the pars interarticularis of the upper vertebra, where least is left.</source>
      <translation>Breite der Pars interarticularis des oberen Wirbels, wo am wenigsten bleibt.</translation>
    </message>
    <message>
      <source>Dural sac where it is tightest</source>
      <translation>Duralsack an der engsten Stelle</translation>
    </message>
    <message>
      <source>a model</source>
      <translation>ein Modell</translation>
    </message>
    <message>
      <source>Bone removed of {level}</source>
      <translation>Knochen entfernt von {level}</translation>
    </message>
    <message>
      <source>Volume taken of the lower vertebra, cortex and marrow together.</source>
      <translation>Volumen, das dem unteren Wirbel genommen wird, Kortikalis und Mark zusammen.</translation>
    </message>
    <message>
      <source>The way there</source>
      <translation>Zugang</translation>
    </message>
    <message>
      <source>Length of the skin incision, and area of bone that muscle is stripped from. What is bared is a convention.</source>
      <translation>Länge des Hautschnitts und Knochenfläche, von der Muskel abgelöst wird. Was freigelegt wird, ist eine Konvention.</translation>
    </message>
    <message>
      <source>Lordosis as it stands</source>
      <translation>Lordose, wie das Segment steht</translation>
    </message>
    <message>
      <source>{asked}° asked for</source>
      <translation>{asked}° waren verlangt</translation>
    </message>
    <message>
      <source>{mm} mm {arrow} open</source>
      <translation>{mm} mm {arrow} offen</translation>
    </message>
    <message>
      <source>Before</source>
      <translation>Vorher</translation>
    </message>
    <message>
      <source>After</source>
      <translation>Nachher</translation>
    </message>
    <message>
      <source>Tightest place</source>
      <translation>Engste Stelle</translation>
    </message>
    <message>
      <source>Height of the plane in which the sac was tightest, from the middle of the disc.</source>
      <translation>Höhe der Ebene, in der der Duralsack am engsten war, von der Mitte der Bandscheibe aus.</translation>
    </message>
    <message>
      <source>Tightest place after</source>
      <translation>Engste Stelle nachher</translation>
    </message>
    <message>
      <source>The least area anywhere along the segment when all is done.</source>
      <translation>Die kleinste Fläche irgendwo entlang des Segments, wenn alles getan ist.</translation>
    </message>
    <message>
      <source>Nerve roots pinched</source>
      <translation>Bedrängte Nervenwurzeln</translation>
    </message>
    <message>
      <source>Each root lies where it has most room. Clearance is to bone, disc and ligament.</source>
      <translation>Jede Wurzel liegt, wo sie am meisten Raum hat. Der Abstand gilt zu Knochen, Bandscheibe und Ligament.</translation>
    </message>
    <message>
      <source>Left of this articular process by volume, and of its joint surface.</source>
      <translation>Was von diesem Gelenkfortsatz nach Volumen bleibt und von seiner Gelenkfläche.</translation>
    </message>
    <message>
      <source>not narrowed</source>
      <translation>nicht eingeengt</translation>
    </message>
    <message>
      <source>Least clearance along its way, before and after. Below 0 it is pinched. Nearest: {what}.</source>
      <translation>Kleinster Abstand entlang ihres Verlaufs, vorher und nachher. Unter 0 ist sie bedrängt. Am nächsten: {what}.</translation>
    </message>
    <message>
      <source>Lateral recess, {side}</source>
      <translation>Recessus lateralis, {side}</translation>
    </message>
    <message>
      <source>Height of the recess: from the superior articular process to the back of the body. Below 3 mm it counts as stenosed, below 5 mm as suspicious.</source>
      <translation>Höhe des Recessus: vom Processus articularis superior bis zur Rückwand des Wirbelkörpers. Unter 3 mm gilt er als stenotisch, unter 5 mm als verdächtig.</translation>
    </message>
    <message>
      <source>Foramen, {side}</source>
      <translation>Foramen, {side}</translation>
    </message>
    <message>
      <source>Height between the pedicles and least width before the superior articular process, after; before: {high} × {wide} mm. A height of 15 mm and less counts as critical.</source>
      <translation>Höhe zwischen den Pedikeln und kleinste Breite vor dem Processus articularis superior, nachher; vorher: {high} × {wide} mm. Eine Höhe von 15 mm und weniger gilt als kritisch.</translation>
    </message>
    <message>
      <source>skin {mm:.0f} mm · {cm2:.0f} cm²</source>
      <translation>Haut {mm:.0f} mm · {cm2:.0f} cm²</translation>
    </message>
    <message>
      <source>skin {mm:.0f} mm · {cm2:.1f} cm²</source>
      <translation>Haut {mm:.0f} mm · {cm2:.1f} cm²</translation>
    </message>
  </context>
  <context>
    <name>package</name>
    <message>
      <source>Upper end-plate width</source>
      <translation>Breite der oberen Endplatte</translation>
    </message>
    <message>
      <source>Greatest left-right width of the body just below its upper end-plate (EPWu).</source>
      <translation>Größte Links-rechts-Breite des Wirbelkörpers dicht unter der oberen Endplatte (EPWu).</translation>
    </message>
    <message>
      <source>Body</source>
      <translation>Wirbelkörper</translation>
    </message>
    <message>
      <source>Lower end-plate width</source>
      <translation>Breite der unteren Endplatte</translation>
    </message>
    <message>
      <source>Greatest left-right width of the body just above its lower end-plate (EPWl).</source>
      <translation>Größte Links-rechts-Breite des Wirbelkörpers dicht über der unteren Endplatte (EPWl).</translation>
    </message>
    <message>
      <source>Upper end-plate depth</source>
      <translation>Tiefe der oberen Endplatte</translation>
    </message>
    <message>
      <source>Front to back of the upper end-plate in the midline (EPDu).</source>
      <translation>Von vorn nach hinten, obere Endplatte in der Mittellinie (EPDu).</translation>
    </message>
    <message>
      <source>Lower end-plate depth</source>
      <translation>Tiefe der unteren Endplatte</translation>
    </message>
    <message>
      <source>Front to back of the lower end-plate in the midline (EPDl).</source>
      <translation>Von vorn nach hinten, untere Endplatte in der Mittellinie (EPDl).</translation>
    </message>
    <message>
      <source>Body height, front</source>
      <translation>Wirbelkörperhöhe, vorn</translation>
    </message>
    <message>
      <source>Height of the body at its front edge in the midline (VBHa).</source>
      <translation>Höhe des Wirbelkörpers am Vorderrand in der Mittellinie (VBHa).</translation>
    </message>
    <message>
      <source>Body height, back</source>
      <translation>Wirbelkörperhöhe, hinten</translation>
    </message>
    <message>
      <source>Height of the body at its back edge in the midline (VBHp).</source>
      <translation>Höhe des Wirbelkörpers am Hinterrand in der Mittellinie (VBHp).</translation>
    </message>
    <message>
      <source>Body waist</source>
      <translation>Taille des Wirbelkörpers</translation>
    </message>
    <message>
      <source>How far each side wall of the body is drawn in at mid-height, below the end-plates.</source>
      <translation>Wie weit jede Seitenwand des Wirbelkörpers auf halber Höhe gegenüber den Endplatten eingezogen ist.</translation>
    </message>
    <message>
      <source>End-plate concavity</source>
      <translation>Konkavität der Endplatten</translation>
    </message>
    <message>
      <source>Depth of the hollow of the end-plates in the midline, mean of both.</source>
      <translation>Tiefe der Mulde der Endplatten in der Mittellinie, Mittel beider.</translation>
    </message>
    <message>
      <source>Body wedge, left over right</source>
      <translation>Keilform, links über rechts</translation>
    </message>
    <message>
      <source>How much the body is wedged in the coronal plane, as in scoliosis; positive is higher on the left.</source>
      <translation>Wie stark der Wirbelkörper in der Koronarebene keilförmig ist, wie bei Skoliose; positiv ist links höher.</translation>
    </message>
    <message>
      <source>Canal width</source>
      <translation>Kanalbreite</translation>
    </message>
    <message>
      <source>Left-right width of the spinal canal where bone closes round it (SCW).</source>
      <translation>Links-rechts-Breite des Wirbelkanals, wo Knochen ihn umschließt (SCW).</translation>
    </message>
    <message>
      <source>Canal</source>
      <translation>Kanal</translation>
    </message>
    <message>
      <source>Canal depth</source>
      <translation>Kanaltiefe</translation>
    </message>
    <message>
      <source>Front to back of the spinal canal in the midline (SCD, the bony AP diameter).</source>
      <translation>Von vorn nach hinten, Wirbelkanal in der Mittellinie (SCD, der knöcherne AP-Durchmesser).</translation>
    </message>
    <message>
      <source>Trefoil</source>
      <translation>Kleeblattform</translation>
    </message>
    <message>
      <source>How far each side wall of the canal bulges inwards behind the lateral recess: a trefoil canal.</source>
      <translation>Wie weit jede Seitenwand des Kanals sich hinter dem Recessus lateralis einwölbt: ein kleeblattförmiger Kanal.</translation>
    </message>
    <message>
      <source>Pedicle width</source>
      <translation>Pedikelbreite</translation>
    </message>
    <message>
      <source>Least width of the pedicle, across its axis (PDW). The medial wall stays.</source>
      <translation>Geringste Breite des Pedikels quer zu seiner Achse (PDW). Die mediale Wand bleibt stehen.</translation>
    </message>
    <message>
      <source>Pedicle</source>
      <translation>Pedikel</translation>
    </message>
    <message>
      <source>Pedicle height</source>
      <translation>Pedikelhöhe</translation>
    </message>
    <message>
      <source>Height of the pedicle at its isthmus (PDH).</source>
      <translation>Höhe des Pedikels an seinem Isthmus (PDH).</translation>
    </message>
    <message>
      <source>Pedicle convergence</source>
      <translation>Pedikelkonvergenz</translation>
    </message>
    <message>
      <source>Angle of the pedicle axis from the sagittal plane; positive converges forwards.</source>
      <translation>Winkel der Pedikelachse zur Sagittalebene; positiv läuft nach vorn zusammen.</translation>
    </message>
    <message>
      <source>Pedicle rise</source>
      <translation>Pedikelsteigung</translation>
    </message>
    <message>
      <source>Angle of the pedicle axis above the axial plane; positive rises forwards.</source>
      <translation>Winkel der Pedikelachse über der Axialebene; positiv steigt nach vorn an.</translation>
    </message>
    <message>
      <source>Lamina thickness</source>
      <translation>Laminadicke</translation>
    </message>
    <message>
      <source>Thickness of the lamina 5 to 11 mm from the midline; grows to the dorsal side.</source>
      <translation>Dicke der Lamina 5 bis 11 mm von der Mittellinie; wächst nach dorsal.</translation>
    </message>
    <message>
      <source>Lamina</source>
      <translation>Lamina</translation>
    </message>
    <message>
      <source>Lamina height</source>
      <translation>Laminahöhe</translation>
    </message>
    <message>
      <source>Height of the lamina 6 mm from the midline, from cranial to caudal edge.</source>
      <translation>Höhe der Lamina 6 mm von der Mittellinie, vom kranialen bis zum kaudalen Rand.</translation>
    </message>
    <message>
      <source>Lamina slope</source>
      <translation>Laminaneigung</translation>
    </message>
    <message>
      <source>Lean of the lamina from the vertical in the sagittal plane; its caudal edge lies behind.</source>
      <translation>Neigung der Lamina gegen die Senkrechte in der Sagittalebene; ihr kaudaler Rand liegt weiter hinten.</translation>
    </message>
    <message>
      <source>Gap in the arch</source>
      <translation>Spalt im Bogen</translation>
    </message>
    <message>
      <source>Width of a gap in the midline of the arch, which then has no spinous process (spina bifida occulta); 0: none.</source>
      <translation>Breite eines Spalts in der Mittellinie des Bogens, der dann keinen Dornfortsatz hat (Spina bifida occulta); 0: keiner.</translation>
    </message>
    <message>
      <source>Interpars distance</source>
      <translation>Interparsabstand</translation>
    </message>
    <message>
      <source>Least distance between the lateral edges of both partes interarticulares.</source>
      <translation>Geringster Abstand zwischen den lateralen Rändern beider Partes interarticulares.</translation>
    </message>
    <message>
      <source>Superior process height</source>
      <translation>Höhe des oberen Gelenkfortsatzes</translation>
    </message>
    <message>
      <source>Height of the superior articular process above the upper border of the pedicle.</source>
      <translation>Höhe des Processus articularis superior über dem Oberrand des Pedikels.</translation>
    </message>
    <message>
      <source>Articular processes</source>
      <translation>Gelenkfortsätze</translation>
    </message>
    <message>
      <source>Superior process thickness</source>
      <translation>Dicke des oberen Gelenkfortsatzes</translation>
    </message>
    <message>
      <source>Mean thickness of the superior articular process; the articular surface stays.</source>
      <translation>Mittlere Dicke des Processus articularis superior; die Gelenkfläche bleibt stehen.</translation>
    </message>
    <message>
      <source>Facet angle</source>
      <translation>Facettenwinkel</translation>
    </message>
    <message>
      <source>Angle of the superior articular process from the sagittal plane, in the axial plane; 0 is sagittal.</source>
      <translation>Winkel des Processus articularis superior zur Sagittalebene, in der Axialebene; 0 ist sagittal.</translation>
    </message>
    <message>
      <source>Superior facet width</source>
      <translation>Breite der oberen Facette</translation>
    </message>
    <message>
      <source>Length of the superior articular process in the axial plane.</source>
      <translation>Länge des Processus articularis superior in der Axialebene.</translation>
    </message>
    <message>
      <source>Superior facet distance</source>
      <translation>Abstand der oberen Facetten</translation>
    </message>
    <message>
      <source>Distance between the centres of both superior articular processes.</source>
      <translation>Abstand zwischen den Mitten beider Processus articulares superiores.</translation>
    </message>
    <message>
      <source>Mammillary process</source>
      <translation>Processus mammillaris</translation>
    </message>
    <message>
      <source>Thickness of the back of the superior process with its mammillary.</source>
      <translation>Dicke der Rückseite des oberen Fortsatzes mit seinem Processus mammillaris.</translation>
    </message>
    <message>
      <source>Inferior process length</source>
      <translation>Länge des unteren Gelenkfortsatzes</translation>
    </message>
    <message>
      <source>How far the inferior articular process reaches below the narrowest place of the pars.</source>
      <translation>Wie weit der Processus articularis inferior unter die engste Stelle der Pars reicht.</translation>
    </message>
    <message>
      <source>Inferior process width</source>
      <translation>Breite des unteren Gelenkfortsatzes</translation>
    </message>
    <message>
      <source>Width of the inferior articular process 5 mm above its tip.</source>
      <translation>Breite des Processus articularis inferior 5 mm über seiner Spitze.</translation>
    </message>
    <message>
      <source>Inferior process distance</source>
      <translation>Abstand der unteren Gelenkfortsätze</translation>
    </message>
    <message>
      <source>Distance between the centres of both inferior articular processes, 5 mm above the tips.</source>
      <translation>Abstand zwischen den Mitten beider Processus articulares inferiores, 5 mm über den Spitzen.</translation>
    </message>
    <message>
      <source>Transverse span</source>
      <translation>Spannweite der Querfortsätze</translation>
    </message>
    <message>
      <source>Tip to tip of the transverse processes, along x (TPW).</source>
      <translation>Von Spitze zu Spitze der Querfortsätze, entlang x (TPW).</translation>
    </message>
    <message>
      <source>Transverse processes</source>
      <translation>Querfortsätze</translation>
    </message>
    <message>
      <source>Transverse process height</source>
      <translation>Höhe des Querfortsatzes</translation>
    </message>
    <message>
      <source>Greater side of its section at 0.7 of the way to the tip.</source>
      <translation>Größere Seite seines Querschnitts bei 0,7 des Weges zur Spitze.</translation>
    </message>
    <message>
      <source>Transverse process thickness</source>
      <translation>Dicke des Querfortsatzes</translation>
    </message>
    <message>
      <source>Lesser side of its section at 0.7 of the way to the tip.</source>
      <translation>Kleinere Seite seines Querschnitts bei 0,7 des Weges zur Spitze.</translation>
    </message>
    <message>
      <source>Transverse process sweep</source>
      <translation>Rückschwung des Querfortsatzes</translation>
    </message>
    <message>
      <source>How far it points backwards from straight sideways.</source>
      <translation>Wie weit er von der reinen Seitrichtung nach hinten zeigt.</translation>
    </message>
    <message>
      <source>Transverse process lift</source>
      <translation>Anstieg des Querfortsatzes</translation>
    </message>
    <message>
      <source>How far it points upwards.</source>
      <translation>Wie weit er nach oben zeigt.</translation>
    </message>
    <message>
      <source>Spinous process length</source>
      <translation>Länge des Dornfortsatzes</translation>
    </message>
    <message>
      <source>Back of the canal to the tip of the spinous process, along y.</source>
      <translation>Von der Rückwand des Kanals bis zur Spitze des Dornfortsatzes, entlang y.</translation>
    </message>
    <message>
      <source>Spinous process height</source>
      <translation>Höhe des Dornfortsatzes</translation>
    </message>
    <message>
      <source>Its height half-way to the tip.</source>
      <translation>Seine Höhe auf halbem Weg zur Spitze.</translation>
    </message>
    <message>
      <source>Spinous process thickness</source>
      <translation>Dicke des Dornfortsatzes</translation>
    </message>
    <message>
      <source>Its mean width half-way to the tip.</source>
      <translation>Seine mittlere Breite auf halbem Weg zur Spitze.</translation>
    </message>
    <message>
      <source>Spinous process slope</source>
      <translation>Neigung des Dornfortsatzes</translation>
    </message>
    <message>
      <source>How far it points downwards.</source>
      <translation>Wie weit er nach unten zeigt.</translation>
    </message>
    <message>
      <source>Spinous process deviation</source>
      <translation>Abweichung des Dornfortsatzes</translation>
    </message>
    <message>
      <source>How far it points to the side, as in scoliosis; positive is to the left.</source>
      <translation>Wie weit er zur Seite zeigt, wie bei Skoliose; positiv ist nach links.</translation>
    </message>
    <message>
      <source>Width of the trough</source>
      <translation>Breite der Rinne</translation>
    </message>
    <message>
      <source>Total width of the trough, centred on the midline, at the dorsal surface of the laminae. Read off the bone: twice the distance of the medial facet line from the midline, on the side where it is smaller.</source>
      <translation>Gesamtbreite der Rinne, mittig auf der Mittellinie, an der dorsalen Oberfläche der Laminae. Am Knochen abgelesen: der doppelte Abstand der medialen Facettenlinie von der Mittellinie, auf der Seite, auf der er kleiner ist.</translation>
    </message>
    <message>
      <source>Laminectomy</source>
      <translation>Laminektomie</translation>
    </message>
    <message>
      <source>Cranial edge kept</source>
      <translation>Verbleibender kranialer Rand</translation>
    </message>
    <message>
      <source>How much of the cranial edge of the laminae stays as a bridge, measured downwards from its lowest place. 0 takes the laminae over their full height; more makes the laminectomy a partial one.</source>
      <translation>Wie viel vom kranialen Rand der Laminae als Brücke bleibt, von seiner tiefsten Stelle nach unten gemessen. 0 nimmt die Laminae in voller Höhe; mehr macht die Laminektomie zu einer partiellen.</translation>
    </message>
    <message>
      <source>Undercut of the walls</source>
      <translation>Unterschneidung der Wände</translation>
    </message>
    <message>
      <source>Angle by which the walls of the trough lean outwards on their way to the canal, hinged at the dorsal surface of the laminae. 0 leaves the walls upright.</source>
      <translation>Winkel, um den sich die Wände der Rinne auf dem Weg zum Kanal nach außen neigen, mit dem Drehpunkt an der dorsalen Oberfläche der Laminae. 0 lässt die Wände senkrecht.</translation>
    </message>
    <message>
      <source>Burr diameter</source>
      <translation>Fräsendurchmesser</translation>
    </message>
    <message>
      <source>Diameter of the burr: the inside corners of the cut are rounded by half of it. 0 leaves them sharp.</source>
      <translation>Durchmesser der Fräse: Die inneren Ecken des Schnitts werden mit der Hälfte davon gerundet. 0 lässt sie scharf.</translation>
    </message>
    <message>
      <source>Rim of the lower lamina</source>
      <translation>Rand der unteren Lamina</translation>
    </message>
    <message>
      <source>Height of the cranial rim of the lower lamina that is taken, downwards from its upper edge 6 mm from the midline, over the same width as above. 0 leaves the lower vertebra whole.</source>
      <translation>Höhe des kranialen Randes der unteren Lamina, der genommen wird, von ihrer Oberkante 6 mm von der Mittellinie abwärts, in derselben Breite wie oben. 0 lässt den unteren Wirbel ganz.</translation>
    </message>
    <message>
      <source>Window</source>
      <translation>Fenster</translation>
    </message>
    <message>
      <source>Medial limit</source>
      <translation>Mediale Grenze</translation>
    </message>
    <message>
      <source>Distance of the medial edge of the cut from the midline, on the side of the canal. Towards the back the wall leans outwards so that the spinous process stays whole. Read off the bone: half the width of the spinous process at its base.</source>
      <translation>Abstand des medialen Schnittrandes von der Mittellinie, auf der Seite des Kanals. Nach hinten neigt sich die Wand nach außen, sodass der Dornfortsatz ganz bleibt. Am Knochen abgelesen: die halbe Breite des Dornfortsatzes an seiner Basis.</translation>
    </message>
    <message>
      <source>Lateral limit</source>
      <translation>Laterale Grenze</translation>
    </message>
    <message>
      <source>Distance of the lateral edge of the cut from the midline. Read off the bone: the medial facet line, the medial edge of the articular surfaces, on the side where it lies nearer to the midline.</source>
      <translation>Abstand des lateralen Schnittrandes von der Mittellinie. Am Knochen abgelesen: die mediale Facettenlinie, also der mediale Rand der Gelenkflächen, auf der Seite, auf der sie näher an der Mittellinie liegt.</translation>
    </message>
    <message>
      <source>Height of the window</source>
      <translation>Fensterhöhe</translation>
    </message>
    <message>
      <source>Height of the window above the inferior edge of the lamina 6 mm from the midline. Read off the bone: up to the cranial border of the ligamentum flavum. That border is published for the midline (8.2 mm above the inferior edge at L1, 11.1 at L4, 9.3 at L5; L2 and L3 derived between L1 and L4; T9 to T12, where no figure was found, have that of L1); the height by which the inferior edge of this bone lies lower 6 mm from the midline than in the midline is added.</source>
      <translation>Höhe des Fensters über dem Unterrand der Lamina 6 mm von der Mittellinie. Am Knochen abgelesen: bis zum kranialen Rand des Ligamentum flavum. Dieser Rand ist für die Mittellinie veröffentlicht (8,2 mm über dem Unterrand an L1, 11,1 an L4, 9,3 an L5; L2 und L3 zwischen L1 und L4 abgeleitet; T9 bis T12, wo keine Zahl zu finden war, haben die von L1); hinzu kommt die Höhe, um die der Unterrand dieses Knochens 6 mm von der Mittellinie tiefer liegt als in der Mittellinie.</translation>
    </message>
    <message>
      <source>Reach on the other side</source>
      <translation>Reichweite auf der Gegenseite</translation>
    </message>
    <message>
      <source>How far from the midline the other lamina is undercut from inside, and the ligament taken. Read off the bone: the medial facet line, on the side where it lies nearer to the midline.</source>
      <translation>Wie weit von der Mittellinie die andere Lamina von innen unterschnitten und das Ligament genommen wird. Am Knochen abgelesen: die mediale Facettenlinie auf der Seite, auf der sie näher an der Mittellinie liegt.</translation>
    </message>
    <message>
      <source>Other side</source>
      <translation>Gegenseite</translation>
    </message>
    <message>
      <source>Shell kept on the other side</source>
      <translation>Verbleibende Schale gegenüber</translation>
    </message>
    <message>
      <source>Least thickness of the dorsal part of the other lamina that stays behind the undercut.</source>
      <translation>Geringste Dicke des dorsalen Teils der anderen Lamina, der hinter der Unterschneidung bleibt.</translation>
    </message>
    <message>
      <source>Share of the joint</source>
      <translation>Anteil des Gelenks</translation>
    </message>
    <message>
      <source>Share of the width of the facet joint that is taken from its medial edge: of the inferior articular surface of the upper vertebra, measured along x. The superior process of the lower vertebra is cut at the same line above its pedicle, and undercut up to the medial wall of the pedicle. A process that would hang on no bridge of the pars is taken whole.</source>
      <translation>Anteil der Breite des Facettengelenks, der von seinem medialen Rand aus entfernt wird: der unteren Gelenkfläche des oberen Wirbels, entlang x gemessen. Der obere Gelenkfortsatz des unteren Wirbels wird über seinem Pedikel an derselben Linie abgetragen und bis zur medialen Wand des Pedikels unterschnitten. Ein Fortsatz, der an keiner Brücke der Pars mehr hinge, wird ganz entfernt.</translation>
    </message>
    <message>
      <source>Joint</source>
      <translation>Gelenk</translation>
    </message>
    <message>
      <source>Tip of the superior process</source>
      <translation>Spitze des oberen Fortsatzes</translation>
    </message>
    <message>
      <source>How much of the superior articular process of the lower vertebra is taken, downwards from its top. The cut ends at the upper border of the pedicle at the latest.</source>
      <translation>Wie viel vom Processus articularis superior des unteren Wirbels genommen wird, von seiner Spitze abwärts. Der Schnitt endet spätestens am Oberrand des Pedikels.</translation>
    </message>
    <message>
      <source>Foramen</source>
      <translation>Foramen</translation>
    </message>
    <message>
      <source>Reach past the middle of the facet</source>
      <translation>Reichweite über die Facettenmitte</translation>
    </message>
    <message>
      <source>How far lateral of the middle of the facet joint the tip and the ligament are taken, by undercutting.</source>
      <translation>Wie weit lateral der Mitte des Facettengelenks Spitze und Ligament unterschneidend genommen werden.</translation>
    </message>
    <message>
      <source>Width of the saw cut</source>
      <translation>Breite des Sägeschnitts</translation>
    </message>
    <message>
      <source>Width of the cut that splits the spinous process, and of the one that parts it from the laminae.</source>
      <translation>Breite des Schnitts, der den Dornfortsatz spaltet, und dessen, der ihn von den Laminae trennt.</translation>
    </message>
    <message>
      <source>Angle by which the freed laminae are swung backwards about the hinge on the other side.</source>
      <translation>Winkel, um den die gelösten Laminae um das Scharnier der Gegenseite nach hinten geschwenkt werden.</translation>
    </message>
    <message>
      <source>Door</source>
      <translation>Tür</translation>
    </message>
    <message>
      <source>Place of the gutters</source>
      <translation>Lage der Rinnen</translation>
    </message>
    <message>
      <source>Distance of the outer wall of both gutters from the midline at the lower edge of the laminae. Upwards the gutters lean inwards where the superior articular processes stand nearer to the midline. Read off the bone: the medial facet line, on the side where it lies nearer to the midline.</source>
      <translation>Abstand der Außenwand beider Rinnen von der Mittellinie an der Unterkante der Laminae. Nach oben neigen sich die Rinnen nach innen, wo die oberen Gelenkfortsätze näher an der Mittellinie stehen. Am Knochen abgelesen: die mediale Facettenlinie auf der Seite, auf der sie näher an der Mittellinie liegt.</translation>
    </message>
    <message>
      <source>Height of the window above the inferior edge of the lamina 6 mm from the midline.</source>
      <translation>Höhe des Fensters über dem Unterrand der Lamina 6 mm von der Mittellinie.</translation>
    </message>
    <message>
      <source>Disc height</source>
      <translation>Bandscheibenhöhe</translation>
    </message>
    <message>
      <source>Of the healthy disc, between the middles of the planes fitted to the end-plates.</source>
      <translation>Der gesunden Bandscheibe, zwischen den Mitten der an die Endplatten gelegten Ebenen.</translation>
    </message>
    <message>
      <source>Standing</source>
      <translation>Stand</translation>
    </message>
    <message>
      <source>Loss of disc height</source>
      <translation>Höhenverlust der Bandscheibe</translation>
    </message>
    <message>
      <source>How much of its height the disc has lost, in front and behind alike: its wedge goes with it.</source>
      <translation>Wie viel ihrer Höhe die Bandscheibe verloren hat, vorn und hinten gleichermaßen: Ihr Keil geht mit.</translation>
    </message>
    <message>
      <source>Segmental lordosis</source>
      <translation>Segmentale Lordose</translation>
    </message>
    <message>
      <source>Between the upper end-plates of both vertebrae: the upper body and the disc. It is less where the rims of the bodies, or the arches, would meet behind.</source>
      <translation>Zwischen den oberen Endplatten beider Wirbel: oberer Wirbelkörper und Bandscheibe. Sie ist geringer, wo sich die Ränder der Wirbelkörper oder die Wirbelbögen hinten träfen.</translation>
    </message>
    <message>
      <source>Slip</source>
      <translation>Gleiten</translation>
    </message>
    <message>
      <source>How far the back of the upper body stands in front of that of the lower one (spondylolisthesis); below 0: behind it.</source>
      <translation>Wie weit die Rückwand des oberen Wirbelkörpers vor der des unteren steht (Spondylolisthesis); unter 0: dahinter.</translation>
    </message>
    <message>
      <source>Facet joint gap</source>
      <translation>Gelenkspalt der Facetten</translation>
    </message>
    <message>
      <source>Between the joint surfaces, bone to bone.</source>
      <translation>Zwischen den Gelenkflächen, Knochen zu Knochen.</translation>
    </message>
    <message>
      <source>Short pedicles</source>
      <translation>Kurze Pedikel</translation>
    </message>
    <message>
      <source>By how much the pedicles of both vertebrae are shorter, and the canal less deep, than their dimensions say. At most as much as the canal of either can lose.</source>
      <translation>Um wie viel die Pedikel beider Wirbel kürzer sind und der Kanal weniger tief, als ihre Maße sagen. Höchstens so viel, wie der Kanal eines jeden von ihnen verlieren kann.</translation>
    </message>
    <message>
      <source>Thickened lamina</source>
      <translation>Verdickte Lamina</translation>
    </message>
    <message>
      <source>How far bone stands into the canal from the lamina of the upper vertebra.</source>
      <translation>Wie weit Knochen von der Lamina des oberen Wirbels in den Kanal steht.</translation>
    </message>
    <message>
      <source>Spur on the lamina</source>
      <translation>Sporn an der Lamina</translation>
    </message>
    <message>
      <source>How far a spur stands out of the lamina of the upper vertebra, beside its caudal edge, towards the root.</source>
      <translation>Wie weit ein Sporn aus der Lamina des oberen Wirbels neben ihrem kaudalen Rand zur Wurzel hin ragt.</translation>
    </message>
    <message>
      <source>Enlarged facet joint</source>
      <translation>Vergrößertes Facettengelenk</translation>
    </message>
    <message>
      <source>How far the superior process of the lower vertebra has grown inwards and forwards along the joint; the inferior one of the upper vertebra grows inwards by half of it.</source>
      <translation>Wie weit der obere Fortsatz des unteren Wirbels entlang des Gelenks nach innen und vorn gewachsen ist; der untere des oberen Wirbels wächst um die Hälfte davon nach innen.</translation>
    </message>
    <message>
      <source>Osteophyte in the foramen</source>
      <translation>Osteophyt im Foramen</translation>
    </message>
    <message>
      <source>How far the tip of the superior process of the lower vertebra has grown upwards and forwards, into the foramen, until it meets the body above.</source>
      <translation>Wie weit die Spitze des oberen Fortsatzes des unteren Wirbels nach oben und vorn ins Foramen gewachsen ist, bis sie den Wirbelkörper darüber trifft.</translation>
    </message>
    <message>
      <source>Ligamentum flavum</source>
      <translation>Ligamentum flavum</translation>
    </message>
    <message>
      <source>Its thickness, across it.</source>
      <translation>Seine Dicke, quer gemessen.</translation>
    </message>
    <message>
      <source>Ligament and disc</source>
      <translation>Ligament und Bandscheibe</translation>
    </message>
    <message>
      <source>Size of the dural sac</source>
      <translation>Größe des Duralsacks</translation>
    </message>
    <message>
      <source>Its area where nothing presses; the length of the sleeve is that of a circle of this area.</source>
      <translation>Seine Fläche, wo nichts drückt; der Umfang des Schlauchs ist der eines Kreises dieser Fläche.</translation>
    </message>
    <message>
      <source>Disc bulge</source>
      <translation>Bandscheibenvorwölbung</translation>
    </message>
    <message>
      <source>How far the disc stands out beyond the rims of the end-plates, half-way up, all round.</source>
      <translation>Wie weit die Bandscheibe auf halber Höhe ringsum über die Ränder der Endplatten vorsteht.</translation>
    </message>
    <message>
      <source>Disc herniation</source>
      <translation>Bandscheibenvorfall</translation>
    </message>
    <message>
      <source>How far a herniation stands out behind the disc.</source>
      <translation>Wie weit ein Vorfall hinter der Bandscheibe vorsteht.</translation>
    </message>
    <message>
      <source>Place of the herniation</source>
      <translation>Lage des Vorfalls</translation>
    </message>
    <message>
      <source>Its middle along x, the patient's left above 0: 0 central, about 8 paracentral, about 18 foraminal.</source>
      <translation>Seine Mitte entlang x, die Linke des Patienten über 0: 0 zentral, etwa 8 parazentral, etwa 18 foraminal.</translation>
    </message>
    <message>
      <source>Width of the herniation</source>
      <translation>Breite des Vorfalls</translation>
    </message>
    <message>
      <source>Its width at the base.</source>
      <translation>Seine Breite an der Basis.</translation>
    </message>
    <message>
      <source>Diameter of the ball that removes bone where it is led.</source>
      <translation>Durchmesser der Kugel, die Knochen dort abträgt, wo sie geführt wird.</translation>
    </message>
    <message>
      <source>How long the animation lasts: one turn, or the whole cut with the rest at its end.</source>
      <translation>Wie lange die Animation dauert: eine Umdrehung oder der ganze Schnitt mit der Ruhe am Ende.</translation>
    </message>
    <message>
      <source>{0}, times the {1} ratio of {2}</source>
      <translation>{0}, mal dem Verhältnis {1} nach {2}</translation>
    </message>
    <message>
      <source>{0} (ratio of the upper end-plate)</source>
      <translation>{0} (Verhältnis der oberen Endplatte)</translation>
    </message>
    <message>
      <source>{0}, as no L1 figure was found</source>
      <translation>{0}, da keine Zahl für L1 zu finden war</translation>
    </message>
    <message>
      <source>{0}, in proportion to the {1} of {2}</source>
      <translation>{0}, im Verhältnis zu: {1} nach {2}</translation>
    </message>
    <message>
      <source>{0}, in proportion to the {1}</source>
      <translation>{0}, im Verhältnis zu: {1}</translation>
    </message>
    <message>
      <source>L1 of {0}</source>
      <translation>L1 nach {0}</translation>
    </message>
    <message>
      <source>L2 of {0}</source>
      <translation>L2 nach {0}</translation>
    </message>
    <message>
      <source>the mean shape of 87 adults ({0}), measured on its mesh</source>
      <translation>der mittleren Form von 87 Erwachsenen ({0}), an ihrem Netz gemessen</translation>
    </message>
    <message>
      <source>one man ({0}), half of it, as he is only one</source>
      <translation>einem Mann ({0}), davon die Hälfte, da es nur einer ist</translation>
    </message>
    <message>
      <source>Panjabi 1991, Spine 16:888, and 1992, Spine 17:299</source>
      <translation>Panjabi 1991, Spine 16:888, und 1992, Spine 17:299</translation>
    </message>
    <message>
      <source>body height posterior</source>
      <translation>hintere Wirbelkörperhöhe</translation>
    </message>
    <message>
      <source>endplate width upper</source>
      <translation>Breite der oberen Endplatte</translation>
    </message>
    <message>
      <source>The trough starts at the medial pedicle or facet line: general surgical teaching; the place is measured on the bone</source>
      <translation>Die Rinne beginnt an der medialen Pedikel- oder Facettenlinie: allgemeine chirurgische Lehre; der Ort ist am Knochen gemessen</translation>
    </message>
    <message>
      <source>A total laminectomy takes the full height, a partial one ends at the cranial border of the ligamentum flavum: general surgical teaching</source>
      <translation>Eine totale Laminektomie nimmt die volle Höhe, eine partielle endet am kranialen Rand des Ligamentum flavum: allgemeine chirurgische Lehre</translation>
    </message>
    <message>
      <source>Facets are only undercut in a total laminectomy; no source that was read gives an angle</source>
      <translation>Facetten werden bei einer totalen Laminektomie nur unterschnitten; keine der gelesenen Quellen nennt einen Winkel</translation>
    </message>
    <message>
      <source>Chosen here: a common size of burr</source>
      <translation>Hier gewählt: eine übliche Fräsengröße</translation>
    </message>
    <message>
      <source>2 to 5 mm: general surgical teaching</source>
      <translation>2 bis 5 mm: allgemeine chirurgische Lehre</translation>
    </message>
    <message>
      <source>A hemilaminectomy starts at the spinous base, about 2 to 4 mm from the midline: general surgical teaching; the place is measured on the bone</source>
      <translation>Eine Hemilaminektomie beginnt an der Basis des Dornfortsatzes, etwa 2 bis 4 mm von der Mittellinie: allgemeine chirurgische Lehre; der Ort ist am Knochen gemessen</translation>
    </message>
    <message>
      <source>Out to the medial facet line: general surgical teaching; the place is measured on the bone</source>
      <translation>Nach außen bis zur medialen Facettenlinie: allgemeine chirurgische Lehre; der Ort ist am Knochen gemessen</translation>
    </message>
    <message>
      <source>J Orthop Sci 2017, PMID 28017709, for the midline; converted with the bone's own landmarks</source>
      <translation>J Orthop Sci 2017, PMID 28017709, für die Mittellinie; mit den Landmarken des Knochens umgerechnet</translation>
    </message>
    <message>
      <source>Out to the medial facet line of the other side: general surgical teaching; the place is measured on the bone</source>
      <translation>Bis zur medialen Facettenlinie der Gegenseite: allgemeine chirurgische Lehre; der Ort ist am Knochen gemessen</translation>
    </message>
    <message>
      <source>The dorsal cortex of the other lamina is kept (Hermansen 2020, read); no source that was read gives its thickness</source>
      <translation>Die dorsale Kortikalis der anderen Lamina bleibt (Hermansen 2020, gelesen); keine der gelesenen Quellen nennt ihre Dicke</translation>
    </message>
    <message>
      <source>Half of each joint at the least stays (d4c2 surgical reference page, read); a quarter is chosen here</source>
      <translation>Mindestens die Hälfte jedes Gelenks bleibt (chirurgische Referenzseite d4c2, gelesen); ein Viertel ist hier gewählt</translation>
    </message>
    <message>
      <source>Chosen here: no source that was read gives a height</source>
      <translation>Hier gewählt: keine der gelesenen Quellen nennt eine Höhe</translation>
    </message>
    <message>
      <source>5 to 6 mm more than half the facet by undercutting: Britspine 2010 abstract 054</source>
      <translation>5 bis 6 mm mehr als die halbe Facette durch Unterschneiden: Britspine 2010, Abstract 054</translation>
    </message>
    <message>
      <source>Chosen here: about the thickness of a fine saw or osteotome</source>
      <translation>Hier gewählt: etwa die Dicke einer feinen Säge oder eines Osteotoms</translation>
    </message>
    <message>
      <source>Chosen here: lumbar laminoplasty is recalled, and no source that was read gives an angle</source>
      <translation>Hier gewählt: die lumbale Laminoplastie ist erinnert, und keine der gelesenen Quellen nennt einen Winkel</translation>
    </message>
    <message>
      <source>Gutters at the junction of lamina and facet: general surgical teaching; the place is measured on the bone</source>
      <translation>Rinnen am Übergang von Lamina und Facette: allgemeine chirurgische Lehre; der Ort ist am Knochen gemessen</translation>
    </message>
    <message>
      <source>Chosen here: a small window, lower than the cranial border of the ligamentum flavum</source>
      <translation>Hier gewählt: ein kleines Fenster, niedriger als der kraniale Rand des Ligamentum flavum</translation>
    </message>
    <message>
      <source>Shin 2024, Brain Spine 5:104162 (CT, height in the middle); taken between the rims of the end-plates</source>
      <translation>Shin 2024, Brain Spine 5:104162 (CT, Höhe in der Mitte); genommen zwischen den Rändern der Endplatten</translation>
    </message>
    <message>
      <source>none in a healthy segment</source>
      <translation>keine in einem gesunden Segment</translation>
    </message>
    <message>
      <source>Sci Rep 2022, doi:10.1038/s41598-022-21840-x (standing; disc and body above it)</source>
      <translation>Sci Rep 2022, doi:10.1038/s41598-022-21840-x (im Stehen; Bandscheibe und Wirbelkörper darüber)</translation>
    </message>
    <message>
      <source>Simon 2012, PMID 22433501 (CT, mean of five zones of the joint; derived)</source>
      <translation>Simon 2012, PMID 22433501 (CT, Mittel aus fünf Zonen des Gelenks; abgeleitet)</translation>
    </message>
    <message>
      <source>L4-L5: 3.1 mm in spines without degeneration (AJNR 31:1813, n = 21); other levels in proportion as in 350 people with back pain (Khasawneh 2023, doi:10.5603/FM.a2021.0120: L2-L3 3.19, L3-L4 3.38, L4-L5 3.71, L5-S1 3.64 mm; L1-L2 convention; derived); spread: Asian Spine J 2015, doi:10.4184/asj.2015.9.2.245</source>
      <translation>L4-L5: 3,1 mm bei Wirbelsäulen ohne Degeneration (AJNR 31:1813, n = 21); andere Höhen im Verhältnis wie bei 350 Menschen mit Rückenschmerzen (Khasawneh 2023, doi:10.5603/FM.a2021.0120: L2-L3 3,19, L3-L4 3,38, L4-L5 3,71, L5-S1 3,64 mm; L1-L2 Konvention; abgeleitet); Streuung: Asian Spine J 2015, doi:10.4184/asj.2015.9.2.245</translation>
    </message>
    <message>
      <source>L4-5: 151.7 (53.6) mm2 in controls (Medicine (Baltimore), 8 December 2017); other levels by the areas at which pressure first rises (PMID 6495030: L2 76.9, L3 71.5, L4 64.8 mm2; L1-L2 as L2-L3), L5-S1 a convention (no figure of people without complaints was found; the sac tapers), with the same share of spread</source>
      <translation>L4-5: 151,7 (53,6) mm2 bei Kontrollen (Medicine (Baltimore), 8. Dezember 2017); andere Höhen nach den Flächen, bei denen der Druck zuerst steigt (PMID 6495030: L2 76,9, L3 71,5, L4 64,8 mm2; L1-L2 wie L2-L3), L5-S1 eine Konvention (zu Beschwerdefreien wurde nichts gefunden; der Sack verjüngt sich), mit demselben Anteil an Streuung</translation>
    </message>
    <message>
      <source>convention: about a third of the width of the disc</source>
      <translation>Konvention: etwa ein Drittel der Breite der Bandscheibe</translation>
    </message>
    <message>
      <source>Chosen here: no list of burrs was read; the largest is that of the burr of the procedures. One size that is used for lumbar laminotomy is published: a drill of 3 mm (authors not recorded, Eur Spine J 2024, doi 10.1007/s00586-024-08270-1; abstract, read in somebody else's transcription)</source>
      <translation>Hier gewählt: Keine Liste von Fräsen wurde gelesen; die größte ist die der Eingriffe. Eine für die lumbale Laminotomie benutzte Größe ist veröffentlicht: eine Fräse von 3 mm (Autoren nicht notiert, Eur Spine J 2024, doi 10.1007/s00586-024-08270-1; Zusammenfassung, in fremder Abschrift gelesen)</translation>
    </message>
    <message>
      <source>Chosen here: slow enough to follow</source>
      <translation>Hier gewählt: langsam genug, um zu folgen</translation>
    </message>
    <message>
      <source>the form of the lumbar calibration redrawn at thoracic proportions: no thoracic bone was fitted and no figure was found</source>
      <translation>die Form der lumbalen Kalibrierung, in thorakalen Proportionen neu gezeichnet: Kein Brustwirbel wurde angepasst, und keine Zahl war zu finden</translation>
    </message>
    <message>
      <source>none in the mean shape</source>
      <translation>in der mittleren Form keine</translation>
    </message>
    <message>
      <source>assumption, within the 3.4 to 7.7 mm of T1 to T10 (Lien 2007, Eur Spine J 16:1215)</source>
      <translation>Annahme, innerhalb der 3,4 bis 7,7 mm von T1 bis T10 (Lien 2007, Eur Spine J 16:1215)</translation>
    </message>
    <message>
      <source>assumption, within the 8.6 to 13.7 mm of T1 to T10 (Lien 2007, Eur Spine J 16:1215)</source>
      <translation>Annahme, innerhalb der 8,6 bis 13,7 mm von T1 bis T10 (Lien 2007, Eur Spine J 16:1215)</translation>
    </message>
    <message>
      <source>Egwu 2019, J Anat Soc India 68:110 (7.30 mm at T9); T10 to T12 between T9 and L1 on a straight line</source>
      <translation>Egwu 2019, J Anat Soc India 68:110 (7,30 mm an T9); T10 bis T12 auf einer Geraden zwischen T9 und L1</translation>
    </message>
    <message>
      <source>the quantitative anatomy of the thoracic facet, Spine, August 1997, PMID 9280016 (superior facets of T1 to T12: 74 to 88 degrees; the middle)</source>
      <translation>the quantitative anatomy of the thoracic facet, Spine, August 1997, PMID 9280016 (obere Facetten von T1 bis T12: 74 bis 88 Grad; die Mitte)</translation>
    </message>
    <message>
      <source>Kaur 2016, J Clin Orthop Trauma 7:101 (57.9 degrees at T6, 16.2 at T12; between them on a straight line)</source>
      <translation>Kaur 2016, J Clin Orthop Trauma 7:101 (57,9 Grad an T6, 16,2 an T12; dazwischen auf einer Geraden)</translation>
    </message>
    <message>
      <source>assumption: that of T12, within the 13.9 to 16.7 mm of T11 to L5 (Lien 2007, Eur Spine J 16:1215)</source>
      <translation>Annahme: die Zahl von T12, innerhalb der 13,9 bis 16,7 mm von T11 bis L5 (Lien 2007, Eur Spine J 16:1215)</translation>
    </message>
    <message>
      <source>thoracic pedicle morphometry of 20 dry columns, Cureus article 31254 (15.45 mm at T12)</source>
      <translation>thoracic pedicle morphometry of 20 dry columns, Cureus article 31254 (15,45 mm an T12)</translation>
    </message>
    <message>
      <source>mean shape of 87 adults (Clouthier 2023, J Biomech 146:111421), measured on its mesh</source>
      <translation>mittlere Form von 87 Erwachsenen (Clouthier 2023, J Biomech 146:111421), an ihrem Netz gemessen</translation>
    </message>
    <message>
      <source>graded facetectomy, one finite-element model, PMID 26506705</source>
      <translation>abgestufte Facettektomie, ein Finite-Elemente-Modell, PMID 26506705</translation>
    </message>
    <message>
      <source>common teaching</source>
      <translation>gängige Lehre</translation>
    </message>
    <message>
      <source>derived here from the interpars width of the mean mesh (Clouthier 2023) and the 5 mm convention</source>
      <translation>hier abgeleitet aus dem Interparsabstand des mittleren Netzes (Clouthier 2023) und der Konvention von 5 mm</translation>
    </message>
    <message>
      <source>{0}, left</source>
      <translation>{0}, links</translation>
    </message>
    <message>
      <source>{0}, right</source>
      <translation>{0}, rechts</translation>
    </message>
    <message>
      <source>read</source>
      <translation>gelesen</translation>
    </message>
    <message>
      <source>secondary</source>
      <translation>aus zweiter Hand</translation>
    </message>
    <message>
      <source>recalled</source>
      <translation>erinnert</translation>
    </message>
    <message>
      <source>measured</source>
      <translation>gemessen</translation>
    </message>
    <message>
      <source>derived</source>
      <translation>abgeleitet</translation>
    </message>
    <message>
      <source>convention</source>
      <translation>Konvention</translation>
    </message>
    <message>
      <source>derived ({0})</source>
      <translation>abgeleitet ({0})</translation>
    </message>
    <message>
      <source>None</source>
      <translation>Kein Eingriff</translation>
    </message>
    <message>
      <source>The intact vertebra: nothing is removed.</source>
      <translation>Der intakte Wirbel: Nichts wird entfernt.</translation>
    </message>
    <message>
      <source>Both laminae over their full height and the spinous process are removed, out to the medial facet line.</source>
      <translation>Beide Laminae in voller Höhe und der Dornfortsatz werden entfernt, nach außen bis zur medialen Facettenlinie.</translation>
    </message>
    <message>
      <source>Hemilaminectomy</source>
      <translation>Hemilaminektomie</translation>
    </message>
    <message>
      <source>One lamina is removed over its full height, from the base of the spinous process to the medial facet line; the spinous process, its ligaments and the other lamina stay.</source>
      <translation>Eine Lamina wird in voller Höhe entfernt, von der Basis des Dornfortsatzes bis zur medialen Facettenlinie; der Dornfortsatz, seine Bänder und die andere Lamina bleiben.</translation>
    </message>
    <message>
      <source>Laminotomy</source>
      <translation>Laminotomie</translation>
    </message>
    <message>
      <source>A window is made in the caudal part of one lamina, or of both, up to the origin of the ligamentum flavum; the spinous process and the rest of the laminae stay.</source>
      <translation>Im kaudalen Teil einer Lamina oder beider wird ein Fenster angelegt, bis zum Ursprung des Ligamentum flavum; der Dornfortsatz und der Rest der Laminae bleiben.</translation>
    </message>
    <message>
      <source>Bilateral laminotomy</source>
      <translation>Beidseitige Laminotomie</translation>
    </message>
    <message>
      <source>A window is made between the laminae on each side; the spinous process, its ligaments and the bridge of bone in the midline stay.</source>
      <translation>Auf jeder Seite wird ein Fenster zwischen den Laminae angelegt; Dornfortsatz, seine Bänder und die Knochenbrücke in der Mittellinie bleiben.</translation>
    </message>
    <message>
      <source>Over the top (ULBD)</source>
      <translation>Over the top (ULBD)</translation>
    </message>
    <message>
      <source>Through a window on one side the base of the spinous process and the inner part of the other lamina are undercut, over the top of the dural sac; the outer shell of that lamina, its facet joint and the spinous process stay.</source>
      <translation>Durch ein Fenster auf einer Seite werden die Basis des Dornfortsatzes und der innere Teil der anderen Lamina über den Duralsack hinweg unterschnitten; die äußere Schale dieser Lamina, ihr Facettengelenk und der Dornfortsatz bleiben.</translation>
    </message>
    <message>
      <source>Medial facetectomy</source>
      <translation>Mediale Facettektomie</translation>
    </message>
    <message>
      <source>The window of a laminotomy is widened into the facet joint, of which a graded share is taken from both processes; the lateral rest of the joint, the pedicles and the spinous process stay.</source>
      <translation>Das Fenster einer Laminotomie wird in das Facettengelenk erweitert, von dem ein abgestufter Anteil an beiden Fortsätzen genommen wird; der laterale Rest des Gelenks, die Pedikel und der Dornfortsatz bleiben.</translation>
    </message>
    <message>
      <source>Foraminotomy</source>
      <translation>Foraminotomie</translation>
    </message>
    <message>
      <source>Through a laminotomy the tip of the lower vertebra's superior articular process and the lateral part of the ligamentum flavum are taken, which sets the exiting root free; the pars stays.</source>
      <translation>Durch eine Laminotomie werden die Spitze des Processus articularis superior des unteren Wirbels und der laterale Teil des Ligamentum flavum genommen, was die austretende Wurzel befreit; die Pars bleibt.</translation>
    </message>
    <message>
      <source>Spinous process splitting</source>
      <translation>Dornfortsatzspaltung</translation>
    </message>
    <message>
      <source>The spinous process is split and parted from the laminae with the muscles on its halves, a window is made between the facet joints, midline included, and the halves are put back to heal.</source>
      <translation>Der Dornfortsatz wird gespalten und mit den Muskeln an seinen Hälften von den Laminae getrennt, zwischen den Facettengelenken wird samt Mittellinie ein Fenster angelegt, und die Hälften werden zum Heilen zurückgelegt.</translation>
    </message>
    <message>
      <source>Laminoplasty</source>
      <translation>Laminoplastie</translation>
    </message>
    <message>
      <source>The laminae with the spinous process are cut free beside the facet joints and swung open about a hinge on one side; no bone is lost but that of the gutters.</source>
      <translation>Die Laminae werden mit dem Dornfortsatz neben den Facettengelenken gelöst und um ein Scharnier auf einer Seite aufgeschwenkt; außer dem der Rinnen geht kein Knochen verloren.</translation>
    </message>
    <message>
      <source>Discectomy</source>
      <translation>Diskektomie</translation>
    </message>
    <message>
      <source>Through a small window between the laminae on one side what stands out of the disc is taken; the rest of the disc stays.</source>
      <translation>Durch ein kleines Fenster zwischen den Laminae auf einer Seite wird genommen, was aus der Bandscheibe vorsteht; ihr Rest bleibt.</translation>
    </message>
    <message>
      <source>Healthy</source>
      <translation>Gesund</translation>
    </message>
    <message>
      <source>A healthy segment: nothing presses.</source>
      <translation>Ein gesundes Segment: Nichts drückt.</translation>
    </message>
    <message>
      <source>Central stenosis</source>
      <translation>Zentrale Stenose</translation>
    </message>
    <message>
      <source>A low, bulging disc in front and a thick ligamentum flavum with enlarged joints behind narrow the canal all round.</source>
      <translation>Eine niedrige, vorgewölbte Bandscheibe vorn und ein dickes Ligamentum flavum mit vergrößerten Gelenken hinten engen den Kanal ringsum ein.</translation>
    </message>
    <message>
      <source>Lateral recess stenosis, left</source>
      <translation>Rezessusstenose, links</translation>
    </message>
    <message>
      <source>The left superior process has grown inwards and the ligament before it is thick: the root that passes there is caught against the disc.</source>
      <translation>Der linke obere Fortsatz ist nach innen gewachsen, und das Ligament davor ist dick: Die Wurzel, die dort vorbeizieht, wird gegen die Bandscheibe gedrückt.</translation>
    </message>
    <message>
      <source>Lateral recess stenosis, right</source>
      <translation>Rezessusstenose, rechts</translation>
    </message>
    <message>
      <source>The right superior process has grown inwards and the ligament before it is thick: the root that passes there is caught against the disc.</source>
      <translation>Der rechte obere Fortsatz ist nach innen gewachsen, und das Ligament davor ist dick: Die Wurzel, die dort vorbeizieht, wird gegen die Bandscheibe gedrückt.</translation>
    </message>
    <message>
      <source>Foraminal stenosis</source>
      <translation>Foraminale Stenose</translation>
    </message>
    <message>
      <source>The disc has lost almost half its height, and the tips of the superior processes have grown up into the foramina: the roots that leave there are caught under their pedicles.</source>
      <translation>Die Bandscheibe hat fast die Hälfte ihrer Höhe verloren, und die Spitzen der oberen Fortsätze sind in die Foramina hochgewachsen: Die Wurzeln, die dort austreten, sind unter ihren Pedikeln gefangen.</translation>
    </message>
    <message>
      <source>The disc has come out behind, left of the middle, where the next root passes.</source>
      <translation>Die Bandscheibe ist hinten ausgetreten, links der Mitte, wo die nächste Wurzel vorbeizieht.</translation>
    </message>
    <message>
      <source>Damaged lamina</source>
      <translation>Geschädigte Lamina</translation>
    </message>
    <message>
      <source>The left lamina is thickened, and a spur stands out of it towards the root.</source>
      <translation>Die linke Lamina ist verdickt, und ein Sporn ragt aus ihr zur Wurzel hin.</translation>
    </message>
    <message>
      <source>Degenerative slip</source>
      <translation>Degeneratives Wirbelgleiten</translation>
    </message>
    <message>
      <source>The worn joints let the upper vertebra slide forwards over the lower one; its arch comes along and narrows the canal.</source>
      <translation>Die verschlissenen Gelenke lassen den oberen Wirbel über den unteren nach vorn gleiten; sein Bogen kommt mit und engt den Kanal ein.</translation>
    </message>
    <message>
      <source>4 to 8 mm in stenosis against 4 and less without (preprint authorea 374365/491894 after Sakai 2017 and Lafian 2018); means 4.9 and 5.3 mm with worn joints and low discs (AJNR 31:1813); bounds between them: convention</source>
      <translation>4 bis 8 mm bei Stenose gegen 4 und weniger ohne (Preprint authorea 374365/491894 nach Sakai 2017 und Lafian 2018); Mittelwerte 4,9 und 5,3 mm bei verschlissenen Gelenken und niedrigen Bandscheiben (AJNR 31:1813); Grenzen dazwischen: Konvention</translation>
    </message>
    <message>
      <source>convention; most bulges stand out by 3 mm and less</source>
      <translation>Konvention; die meisten Vorwölbungen stehen 3 mm und weniger vor</translation>
    </message>
    <message>
      <source>mild under 3 mm, moderate 3 to 5, severe above (page on the size of herniations, spinebase)</source>
      <translation>leicht unter 3 mm, mittel 3 bis 5, schwer darüber (Seite zur Größe von Vorfällen, spinebase)</translation>
    </message>
    <message>
      <source>less than 30, 30 to 60, more than 60 % of the height lost: grades 6 to 8 of the modified Pfirrmann scale (doi:10.1155/2018/1623647, table 3); from 10 % on: convention</source>
      <translation>weniger als 30, 30 bis 60, mehr als 60 % der Höhe verloren: Grade 6 bis 8 der modifizierten Pfirrmann-Skala (doi:10.1155/2018/1623647, Tabelle 3); ab 10 %: Konvention</translation>
    </message>
    <message>
      <source>counted from 3 mm on, mean 7.6 (3.2) mm in operated people (NORDSTEN-DS, by PMC10359551); bounds round the mean: convention</source>
      <translation>gezählt ab 3 mm, Mittel 7,6 (3,2) mm bei Operierten (NORDSTEN-DS, nach PMC10359551); Grenzen um das Mittel: Konvention</translation>
    </message>
    <message>
      <source>canals of men with stenosis are 0.9 (L1) to 2.7 mm (L5) less deep (Abbas 2021, BioMed Res Int 7093745; derived); bounds: convention</source>
      <translation>Kanäle von Männern mit Stenose sind 0,9 (L1) bis 2,7 mm (L5) weniger tief (Abbas 2021, BioMed Res Int 7093745; abgeleitet); Grenzen: Konvention</translation>
    </message>
    <message>
      <source>convention. Superior processes are 28 to 33 % larger in section in stenosis (An 2018, doi:10.2147/CIA.S172355; Lim 2017), which others dispute (Barry and Livesley, doi:10.1007/BF01358744)</source>
      <translation>Konvention. Obere Fortsätze sind bei Stenose im Querschnitt 28 bis 33 % größer (An 2018, doi:10.2147/CIA.S172355; Lim 2017), was andere bestreiten (Barry und Livesley, doi:10.1007/BF01358744)</translation>
    </message>
    <message>
      <source>convention: no measured size was found</source>
      <translation>Konvention: keine gemessene Größe wurde gefunden</translation>
    </message>
    <message>
      <source>convention: thick laminae are a described cause of stenosis (Epstein 1962, J Neurol Neurosurg Psychiatry 25:165), no measured size was found</source>
      <translation>Konvention: dicke Laminae sind als Ursache einer Stenose beschrieben (Epstein 1962, J Neurol Neurosurg Psychiatry 25:165), keine gemessene Größe wurde gefunden</translation>
    </message>
    <message>
      <source>1.6 mm without and 1.1 mm with stenosis at the narrowest place (Medicine 2018;97:e11090); bounds round them: convention</source>
      <translation>1,6 mm ohne und 1,1 mm mit Stenose an der engsten Stelle (Medicine 2018;97:e11090); Grenzen darum: Konvention</translation>
    </message>
    <message>
      <source>textbook chapter on measures of stenosis: below 75 mm2 severe, 75 to 100 moderate, above 100 normal</source>
      <translation>Lehrbuchkapitel zu Maßen der Stenose: unter 75 mm2 schwer, 75 bis 100 mittel, über 100 normal</translation>
    </message>
    <message>
      <source>A low disc has less of a wedge, and the bones stand straighter where rims or arches would meet.</source>
      <translation>Eine niedrige Bandscheibe ist weniger keilförmig, und die Knochen stehen gerader, wo sich Ränder oder Bögen träfen.</translation>
    </message>
    <message>
      <source>Trefoil canal</source>
      <translation>Kleeblattkanal</translation>
    </message>
    <message>
      <source>The side walls of the canal bulge inwards behind deep, narrow lateral recesses; most often at L5.</source>
      <translation>Die Seitenwände des Kanals wölben sich hinter tiefen, engen Recessus laterales ein; am häufigsten an L5.</translation>
    </message>
    <message>
      <source>Short pedicles bring the laminae near the body: a canal that is shallow from birth.</source>
      <translation>Kurze Pedikel bringen die Laminae nahe an den Wirbelkörper: ein von Geburt an flacher Kanal.</translation>
    </message>
    <message>
      <source>Thick laminae</source>
      <translation>Dicke Laminae</translation>
    </message>
    <message>
      <source>Laminae that have grown thick.</source>
      <translation>Verdickte Laminae.</translation>
    </message>
    <message>
      <source>Sagittal facets</source>
      <translation>Sagittale Facetten</translation>
    </message>
    <message>
      <source>Facet joints that stand nearly sagittal, as in degenerative slipping.</source>
      <translation>Facettengelenke, die fast sagittal stehen, wie bei degenerativem Wirbelgleiten.</translation>
    </message>
    <message>
      <source>Coronal facets</source>
      <translation>Koronare Facetten</translation>
    </message>
    <message>
      <source>Facet joints that face backwards.</source>
      <translation>Facettengelenke, die nach hinten blicken.</translation>
    </message>
    <message>
      <source>Facet tropism</source>
      <translation>Facettentropismus</translation>
    </message>
    <message>
      <source>The facet joints of the two sides stand at different angles: here the left one more sagittal.</source>
      <translation>Die Facettengelenke der beiden Seiten stehen in verschiedenen Winkeln: hier das linke stärker sagittal.</translation>
    </message>
    <message>
      <source>Spina bifida occulta</source>
      <translation>Spina bifida occulta</translation>
    </message>
    <message>
      <source>The laminae do not meet: the arch is open in the midline and has no spinous process; most often at L5.</source>
      <translation>Die Laminae treffen nicht zusammen: Der Bogen ist in der Mittellinie offen und hat keinen Dornfortsatz; am häufigsten an L5.</translation>
    </message>
    <message>
      <source>Scoliotic asymmetry</source>
      <translation>Skoliotische Asymmetrie</translation>
    </message>
    <message>
      <source>A body wedged in the coronal plane, higher on the left; a thin pedicle on the concave right, to which the spinous process points.</source>
      <translation>Ein in der Koronarebene keilförmiger Wirbelkörper, links höher; ein dünner Pedikel auf der konkaven rechten Seite, zu der der Dornfortsatz zeigt.</translation>
    </message>
    <message>
      <source>Mean of 87 living adults</source>
      <translation>87 lebende Erwachsene</translation>
    </message>
    <message>
      <source>Twelve cadaver spines</source>
      <translation>Zwölf Leichenwirbelsäulen</translation>
    </message>
    <message>
      <source>Pooled series</source>
      <translation>Zusammengefasste Serien</translation>
    </message>
    <message>
      <source>87 living adults, mean age 61.5, 51 % women; end-plate rims wider than those of younger spines (Clouthier 2023, J Biomech 146:111421)</source>
      <translation>87 lebende Erwachsene, mittleres Alter 61,5 Jahre, 51 % Frauen; Endplattenränder breiter als bei jüngeren Wirbelsäulen (Clouthier 2023, J Biomech 146:111421)</translation>
    </message>
    <message>
      <source>60 lumbar vertebrae of 12 cadaver spines (Panjabi 1992, Spine 17:299)</source>
      <translation>60 Lendenwirbel von 12 Leichenwirbelsäulen (Panjabi 1992, Spine 17:299)</translation>
    </message>
    <message>
      <source>pooled published series (the 12 spines of Panjabi 1992 among them); posterior body height of 1481 vertebrae (Bonczar 2024, Surg Radiol Anat 47:22)</source>
      <translation>zusammengefasste veröffentlichte Serien (darunter die 12 Wirbelsäulen von Panjabi 1992); hintere Wirbelkörperhöhe von 1481 Wirbeln (Bonczar 2024, Surg Radiol Anat 47:22)</translation>
    </message>
    <message>
      <source>{0}; {1} by Panjabi {2}</source>
      <translation>{0}; {1} nach Panjabi {2}</translation>
    </message>
    <message>
      <source>{0}; {1} is carried on from L1 by the ratios of {2}</source>
      <translation>{0}; {1} von L1 aus mit den Verhältnissen von {2} fortgesetzt</translation>
    </message>
    <message>
      <source>the canal would be wider than the body</source>
      <translation>der Kanal wäre breiter als der Wirbelkörper</translation>
    </message>
    <message>
      <source>the end-plates would meet within the body</source>
      <translation>die Endplatten träfen sich im Wirbelkörper</translation>
    </message>
    <message>
      <source>the superior articular processes would meet in the midline</source>
      <translation>die oberen Gelenkfortsätze träfen sich in der Mittellinie</translation>
    </message>
    <message>
      <source>the inferior articular processes would meet in the midline</source>
      <translation>die unteren Gelenkfortsätze träfen sich in der Mittellinie</translation>
    </message>
    <message>
      <source>the waist would cut into the middle of the body</source>
      <translation>die Taille schnitte in die Mitte des Wirbelkörpers</translation>
    </message>
    <message>
      <source>no lamina would be left beside the gap</source>
      <translation>neben dem Spalt bliebe keine Lamina</translation>
    </message>
    <message>
      <source>{0} contradicts {1}: {2}; with it {3}</source>
      <translation>{0} widerspricht {1}: {2}; {3}</translation>
    </message>
    <message>
      <source>{0} is not possible: {1}; {2}</source>
      <translation>{0} ist nicht möglich: {1}; {2}</translation>
    </message>
    <message>
      <source>{0} can be {1} at most</source>
      <translation>höchstens {0} = {1}</translation>
    </message>
    <message>
      <source>{0} can be {1} at least</source>
      <translation>mindestens {0} = {1}</translation>
    </message>
    <message>
      <source>allowed is {0} to {1}</source>
      <translation>erlaubt ist {0} bis {1}</translation>
    </message>
    <message>
      <source>allowed are {0}</source>
      <translation>erlaubt sind {0}</translation>
    </message>
    <message>
      <source>Thoracic</source>
      <translation>Brustwirbelsäule</translation>
    </message>
    <message>
      <source>Lumbar</source>
      <translation>Lendenwirbelsäule</translation>
    </message>
    <message>
      <source>Inferior articular</source>
      <translation>Processus articularis inferior</translation>
    </message>
    <message>
      <source>Inferior articular process</source>
      <translation>Processus articularis inferior</translation>
    </message>
    <message>
      <source>Superior articular</source>
      <translation>Processus articularis superior</translation>
    </message>
    <message>
      <source>Superior articular process</source>
      <translation>Processus articularis superior</translation>
    </message>
    <message>
      <source>Transverse</source>
      <translation>Querfortsatz</translation>
    </message>
    <message>
      <source>Transverse process</source>
      <translation>Querfortsatz</translation>
    </message>
    <message>
      <source>Medial facet line</source>
      <translation>Mediale Facettenlinie</translation>
    </message>
    <message>
      <source>Facet joint, inner edge</source>
      <translation>Facettengelenk, innerer Rand</translation>
    </message>
    <message>
      <source>Medial facet line (removed)</source>
      <translation>Mediale Facettenlinie (entfernt)</translation>
    </message>
    <message>
      <source>Medial facet line, left</source>
      <translation>Mediale Facettenlinie, links</translation>
    </message>
    <message>
      <source>Medial facet line, left (removed)</source>
      <translation>Mediale Facettenlinie, links (entfernt)</translation>
    </message>
    <message>
      <source>Medial facet line, right</source>
      <translation>Mediale Facettenlinie, rechts</translation>
    </message>
    <message>
      <source>Medial facet line, right (removed)</source>
      <translation>Mediale Facettenlinie, rechts (entfernt)</translation>
    </message>
    <message>
      <source>Medial facet line, upper</source>
      <translation>Mediale Facettenlinie, oben</translation>
    </message>
    <message>
      <source>Medial facet line, upper (removed)</source>
      <translation>Mediale Facettenlinie, oben (entfernt)</translation>
    </message>
    <message>
      <source>Medial facet line, lower</source>
      <translation>Mediale Facettenlinie, unten</translation>
    </message>
    <message>
      <source>Medial facet line, lower (removed)</source>
      <translation>Mediale Facettenlinie, unten (entfernt)</translation>
    </message>
    <message>
      <source>Medial facet line, {0}, {1} mm</source>
      <translation>Mediale Facettenlinie, {0}, {1} mm</translation>
    </message>
    <message>
      <source>Medial facet line, {0}, {1} of {2} mm</source>
      <translation>Mediale Facettenlinie, {0}, {1} von {2} mm</translation>
    </message>
    <message>
      <source>Narrowest pars</source>
      <translation>Engste Pars</translation>
    </message>
    <message>
      <source>Bridge between the joints</source>
      <translation>Brücke zwischen den Gelenken</translation>
    </message>
    <message>
      <source>Narrowest pars (removed)</source>
      <translation>Engste Pars (entfernt)</translation>
    </message>
    <message>
      <source>Narrowest pars, left</source>
      <translation>Engste Pars, links</translation>
    </message>
    <message>
      <source>Narrowest pars, left (removed)</source>
      <translation>Engste Pars, links (entfernt)</translation>
    </message>
    <message>
      <source>Narrowest pars, right</source>
      <translation>Engste Pars, rechts</translation>
    </message>
    <message>
      <source>Narrowest pars, right (removed)</source>
      <translation>Engste Pars, rechts (entfernt)</translation>
    </message>
    <message>
      <source>Narrowest pars, upper</source>
      <translation>Engste Pars, oben</translation>
    </message>
    <message>
      <source>Narrowest pars, upper (removed)</source>
      <translation>Engste Pars, oben (entfernt)</translation>
    </message>
    <message>
      <source>Narrowest pars, lower</source>
      <translation>Engste Pars, unten</translation>
    </message>
    <message>
      <source>Narrowest pars, lower (removed)</source>
      <translation>Engste Pars, unten (entfernt)</translation>
    </message>
    <message>
      <source>Narrowest pars, {0}, {1} mm</source>
      <translation>Engste Pars, {0}, {1} mm</translation>
    </message>
    <message>
      <source>Narrowest pars, {0}, {1} of {2} mm</source>
      <translation>Engste Pars, {0}, {1} von {2} mm</translation>
    </message>
    <message>
      <source>Spinolaminar junction</source>
      <translation>Spinolaminarer Übergang</translation>
    </message>
    <message>
      <source>Spinous process, root</source>
      <translation>Dornfortsatz, Wurzel</translation>
    </message>
    <message>
      <source>Spinolaminar junction (removed)</source>
      <translation>Spinolaminarer Übergang (entfernt)</translation>
    </message>
    <message>
      <source>Spinolaminar junction, left</source>
      <translation>Spinolaminarer Übergang, links</translation>
    </message>
    <message>
      <source>Spinolaminar junction, left (removed)</source>
      <translation>Spinolaminarer Übergang, links (entfernt)</translation>
    </message>
    <message>
      <source>Spinolaminar junction, right</source>
      <translation>Spinolaminarer Übergang, rechts</translation>
    </message>
    <message>
      <source>Spinolaminar junction, right (removed)</source>
      <translation>Spinolaminarer Übergang, rechts (entfernt)</translation>
    </message>
    <message>
      <source>Spinolaminar junction, upper</source>
      <translation>Spinolaminarer Übergang, oben</translation>
    </message>
    <message>
      <source>Spinolaminar junction, upper (removed)</source>
      <translation>Spinolaminarer Übergang, oben (entfernt)</translation>
    </message>
    <message>
      <source>Spinolaminar junction, lower</source>
      <translation>Spinolaminarer Übergang, unten</translation>
    </message>
    <message>
      <source>Spinolaminar junction, lower (removed)</source>
      <translation>Spinolaminarer Übergang, unten (entfernt)</translation>
    </message>
    <message>
      <source>Spinolaminar junction, {0}, {1} mm</source>
      <translation>Spinolaminarer Übergang, {0}, {1} mm</translation>
    </message>
    <message>
      <source>Spinolaminar junction, {0}, {1} of {2} mm</source>
      <translation>Spinolaminarer Übergang, {0}, {1} von {2} mm</translation>
    </message>
    <message>
      <source>Laminar edge</source>
      <translation>Laminarand</translation>
    </message>
    <message>
      <source>Lamina, edges</source>
      <translation>Lamina, Ränder</translation>
    </message>
    <message>
      <source>Laminar edge (removed)</source>
      <translation>Laminarand (entfernt)</translation>
    </message>
    <message>
      <source>Laminar edge, left</source>
      <translation>Laminarand, links</translation>
    </message>
    <message>
      <source>Laminar edge, left (removed)</source>
      <translation>Laminarand, links (entfernt)</translation>
    </message>
    <message>
      <source>Laminar edge, right</source>
      <translation>Laminarand, rechts</translation>
    </message>
    <message>
      <source>Laminar edge, right (removed)</source>
      <translation>Laminarand, rechts (entfernt)</translation>
    </message>
    <message>
      <source>Laminar edge, upper</source>
      <translation>Laminarand, oben</translation>
    </message>
    <message>
      <source>Laminar edge, upper (removed)</source>
      <translation>Laminarand, oben (entfernt)</translation>
    </message>
    <message>
      <source>Laminar edge, lower</source>
      <translation>Laminarand, unten</translation>
    </message>
    <message>
      <source>Laminar edge, lower (removed)</source>
      <translation>Laminarand, unten (entfernt)</translation>
    </message>
    <message>
      <source>Laminar edge, {0}, {1} mm</source>
      <translation>Laminarand, {0}, {1} mm</translation>
    </message>
    <message>
      <source>Laminar edge, {0}, {1} of {2} mm</source>
      <translation>Laminarand, {0}, {1} von {2} mm</translation>
    </message>
    <message>
      <source>Medial pedicle wall</source>
      <translation>Mediale Pedikelwand</translation>
    </message>
    <message>
      <source>Pedicle, inner wall</source>
      <translation>Pedikel, innere Wand</translation>
    </message>
    <message>
      <source>Medial pedicle wall (removed)</source>
      <translation>Mediale Pedikelwand (entfernt)</translation>
    </message>
    <message>
      <source>Medial pedicle wall, left</source>
      <translation>Mediale Pedikelwand, links</translation>
    </message>
    <message>
      <source>Medial pedicle wall, left (removed)</source>
      <translation>Mediale Pedikelwand, links (entfernt)</translation>
    </message>
    <message>
      <source>Medial pedicle wall, right</source>
      <translation>Mediale Pedikelwand, rechts</translation>
    </message>
    <message>
      <source>Medial pedicle wall, right (removed)</source>
      <translation>Mediale Pedikelwand, rechts (entfernt)</translation>
    </message>
    <message>
      <source>Medial pedicle wall, upper</source>
      <translation>Mediale Pedikelwand, oben</translation>
    </message>
    <message>
      <source>Medial pedicle wall, upper (removed)</source>
      <translation>Mediale Pedikelwand, oben (entfernt)</translation>
    </message>
    <message>
      <source>Medial pedicle wall, lower</source>
      <translation>Mediale Pedikelwand, unten</translation>
    </message>
    <message>
      <source>Medial pedicle wall, lower (removed)</source>
      <translation>Mediale Pedikelwand, unten (entfernt)</translation>
    </message>
    <message>
      <source>Medial pedicle wall, {0}, {1} mm</source>
      <translation>Mediale Pedikelwand, {0}, {1} mm</translation>
    </message>
    <message>
      <source>Medial pedicle wall, {0}, {1} of {2} mm</source>
      <translation>Mediale Pedikelwand, {0}, {1} von {2} mm</translation>
    </message>
    <message>
      <source>Flavum, cranial border</source>
      <translation>Lig. flavum, kranialer Rand</translation>
    </message>
    <message>
      <source>Yellow ligament, upper border</source>
      <translation>Gelbes Band, oberer Rand</translation>
    </message>
    <message>
      <source>Flavum, cranial border (removed)</source>
      <translation>Lig. flavum, kranialer Rand (entfernt)</translation>
    </message>
    <message>
      <source>Flavum, cranial border, left</source>
      <translation>Lig. flavum, kranialer Rand, links</translation>
    </message>
    <message>
      <source>Flavum, cranial border, left (removed)</source>
      <translation>Lig. flavum, kranialer Rand, links (entfernt)</translation>
    </message>
    <message>
      <source>Flavum, cranial border, right</source>
      <translation>Lig. flavum, kranialer Rand, rechts</translation>
    </message>
    <message>
      <source>Flavum, cranial border, right (removed)</source>
      <translation>Lig. flavum, kranialer Rand, rechts (entfernt)</translation>
    </message>
    <message>
      <source>Flavum, cranial border, upper</source>
      <translation>Lig. flavum, kranialer Rand, oben</translation>
    </message>
    <message>
      <source>Flavum, cranial border, upper (removed)</source>
      <translation>Lig. flavum, kranialer Rand, oben (entfernt)</translation>
    </message>
    <message>
      <source>Flavum, cranial border, lower</source>
      <translation>Lig. flavum, kranialer Rand, unten</translation>
    </message>
    <message>
      <source>Flavum, cranial border, lower (removed)</source>
      <translation>Lig. flavum, kranialer Rand, unten (entfernt)</translation>
    </message>
    <message>
      <source>Flavum, cranial border, {0}, {1} mm</source>
      <translation>Lig. flavum, kranialer Rand, {0}, {1} mm</translation>
    </message>
    <message>
      <source>Flavum, cranial border, {0}, {1} of {2} mm</source>
      <translation>Lig. flavum, kranialer Rand, {0}, {1} von {2} mm</translation>
    </message>
    <message>
      <source>Cut surface</source>
      <translation>Schnittfläche</translation>
    </message>
    <message>
      <source>Bone in section</source>
      <translation>Knochen in der Schnittebene</translation>
    </message>
    <message>
      <source>Canal before</source>
      <translation>Kanal vorher</translation>
    </message>
    <message>
      <source>Disc</source>
      <translation>Bandscheibe</translation>
    </message>
    <message>
      <source>Dural sac, over 100 mm²</source>
      <translation>Duralsack, über 100 mm²</translation>
    </message>
    <message>
      <source>Sac 75 to 100 mm², root touched</source>
      <translation>Sack 75–100, Wurzel berührt</translation>
    </message>
    <message>
      <source>Sac under 75 mm², root pinched</source>
      <translation>Sack &lt; 75, Wurzel bedrängt</translation>
    </message>
    <message>
      <source>Nerve root, free</source>
      <translation>Nervenwurzel, frei</translation>
    </message>
    <message>
      <source>Ghost</source>
      <translation>Durchscheinend</translation>
    </message>
    <message>
      <source>Lifted out</source>
      <translation>Herausgehoben</translation>
    </message>
    <message>
      <source>Hidden</source>
      <translation>Verborgen</translation>
    </message>
    <message>
      <source>Posterior</source>
      <translation>Posterior</translation>
    </message>
    <message>
      <source>Anterior</source>
      <translation>Anterior</translation>
    </message>
    <message>
      <source>Left</source>
      <translation>Links</translation>
    </message>
    <message>
      <source>Right</source>
      <translation>Rechts</translation>
    </message>
    <message>
      <source>Superior</source>
      <translation>Kranial</translation>
    </message>
    <message>
      <source>Inferior</source>
      <translation>Kaudal</translation>
    </message>
    <message>
      <source>Oblique</source>
      <translation>Schräg</translation>
    </message>
    <message>
      <source>Axial</source>
      <translation>Axial</translation>
    </message>
    <message>
      <source>from the feet</source>
      <translation>von kaudal</translation>
    </message>
    <message>
      <source>Sagittal</source>
      <translation>Sagittal</translation>
    </message>
    <message>
      <source>from the left</source>
      <translation>von links</translation>
    </message>
    <message>
      <source>Coronal</source>
      <translation>Koronar</translation>
    </message>
    <message>
      <source>from the front</source>
      <translation>von vorn</translation>
    </message>
    <message>
      <source>superior left</source>
      <translation>oben links</translation>
    </message>
    <message>
      <source>superior right</source>
      <translation>oben rechts</translation>
    </message>
    <message>
      <source>inferior left</source>
      <translation>unten links</translation>
    </message>
    <message>
      <source>inferior right</source>
      <translation>unten rechts</translation>
    </message>
    <message>
      <source>superior</source>
      <translation>oben</translation>
    </message>
    <message>
      <source>inferior</source>
      <translation>unten</translation>
    </message>
    <message>
      <source>{0}: share of the articular surface removed, % (of the process, not of the joint). Leave at least half of each joint: a mechanical rule, not proven by outcome</source>
      <translation>{0}: entfernter Anteil der Gelenkfläche, % (des Fortsatzes, nicht des Gelenks). Lassen Sie mindestens die Hälfte jedes Gelenks stehen: eine mechanische Regel, nicht durch Ergebnisse belegt</translation>
    </message>
    <message>
      <source>{0}: share of the bone removed, % (of the process, not of the joint), while {1} of the articular surface stays. Leave at least half of each joint: a mechanical rule, not proven by outcome</source>
      <translation>{0}: entfernter Anteil des Knochens, % (des Fortsatzes, nicht des Gelenks), während {1} der Gelenkfläche bleiben. Lassen Sie mindestens die Hälfte jedes Gelenks stehen: eine mechanische Regel, nicht durch Ergebnisse belegt</translation>
    </message>
    <message>
      <source>{0}: share of the articular surface removed on both sides, % (of the processes, not of the joints; the side that lost less). With a third of both joints gone, a model of a degenerate L4-5 moved 18 to 45 % more</source>
      <translation>{0}: beidseits entfernter Anteil der Gelenkfläche, % (der Fortsätze, nicht der Gelenke; die Seite, die weniger verlor). Fehlte ein Drittel beider Gelenke, bewegte sich ein Modell eines degenerierten L4-5 um 18 bis 45 % mehr</translation>
    </message>
    <message>
      <source>{0}: bone removed up to this distance from the midline, mm. At L3-4, where the joints stand more sagittal, stabilisation is to be considered</source>
      <translation>{0}: Knochen bis zu diesem Abstand von der Mittellinie entfernt, mm. Bei L3-4, wo die Gelenke stärker sagittal stehen, ist eine Stabilisierung zu erwägen</translation>
    </message>
    <message>
      <source>{0}: share of the width of the pars removed, %. 66 % was the mean among 39 pars fractures after operation (45 to 84 %; fractured cases only, not a risk threshold)</source>
      <translation>{0}: entfernter Anteil der Breite der Pars, %. 66 % war das Mittel von 39 Parsfrakturen nach Operation (45 bis 84 %; nur frakturierte Fälle, keine Risikoschwelle)</translation>
    </message>
    <message>
      <source>{0}: share of the width of the pars removed, %. 45 % was the least among 39 pars fractures after operation (fractured cases only, not a risk threshold)</source>
      <translation>{0}: entfernter Anteil der Breite der Pars, %. 45 % war der kleinste Wert von 39 Parsfrakturen nach Operation (nur frakturierte Fälle, keine Risikoschwelle)</translation>
    </message>
    <message>
      <source>{0}: share of the width of the isthmus cut, %. Half cut breaks clearly easier in lateral bending than a quarter (sheep)</source>
      <translation>{0}: durchtrennter Anteil der Breite des Isthmus, %. Halb durchtrennt bricht er bei Seitneigung deutlich leichter als zu einem Viertel (Schaf)</translation>
    </message>
    <message>
      <source>{0}: width of the pars left, mm. A convention: no source that was read gives a limit in mm, and some teach 8 to 10 mm</source>
      <translation>{0}: verbleibende Breite der Pars, mm. Eine Konvention: Keine der gelesenen Quellen nennt eine Grenze in mm, manche lehren 8 bis 10 mm</translation>
    </message>
    <message>
      <source>Width of the trough, mm. The limit keeps 5 mm of pars on the mean mesh of 87 adults: a convention, and this bone may differ</source>
      <translation>Breite der Rinne, mm. Der Grenzwert lässt am mittleren Netz von 87 Erwachsenen 5 mm der Pars stehen: eine Konvention, und dieser Knochen kann abweichen</translation>
    </message>
    <message>
      <source>{0}: bone removed from the midline outwards in the upper third of the lamina, mm. Beyond the published safe resection</source>
      <translation>{0}: von der Mittellinie nach außen entfernter Knochen im oberen Drittel der Lamina, mm. Jenseits der veröffentlichten sicheren Resektion</translation>
    </message>
    <message>
      <source>{0}: bone removed from the midline outwards at the middle of the lamina, mm. Beyond the published safe resection</source>
      <translation>{0}: von der Mittellinie nach außen entfernter Knochen in der Mitte der Lamina, mm. Jenseits der veröffentlichten sicheren Resektion</translation>
    </message>
    <message>
      <source>{0}: bone removed from the midline outwards in the lower third of the lamina, mm. Beyond the published safe resection</source>
      <translation>{0}: von der Mittellinie nach außen entfernter Knochen im unteren Drittel der Lamina, mm. Jenseits der veröffentlichten sicheren Resektion</translation>
    </message>
    <message>
      <source>{0}: the cut rises this far above the isthmus beside the canal, mm. The ligamentum flavum reaches 3.5 mm above the isthmus here: taking it all laterally endangers the pars (0 mm stands for reaching the isthmus; it is not a published figure)</source>
      <translation>{0}: So weit steigt der Schnitt neben dem Kanal über den Isthmus, mm. Das Ligamentum flavum reicht hier 3,5 mm über den Isthmus: Es lateral ganz zu entfernen gefährdet die Pars (0 mm steht für das Erreichen des Isthmus; es ist keine veröffentlichte Zahl)</translation>
    </message>
    <message>
      <source>{0}. A lumbar figure: no thoracic one was found</source>
      <translation>{0}. Eine lumbale Zahl: Eine thorakale wurde nicht gefunden</translation>
    </message>
    <message>
      <source>{0} (read in the source; colour stated with the figure)</source>
      <translation>{0} (in der Quelle gelesen; Farbe mit der Zahl angegeben)</translation>
    </message>
    <message>
      <source>{0} (read in the source; colour chosen here)</source>
      <translation>{0} (in der Quelle gelesen; Farbe hier gewählt)</translation>
    </message>
    <message>
      <source>{0} (read in a transcription; colour stated with the figure)</source>
      <translation>{0} (in einer Abschrift gelesen; Farbe mit der Zahl angegeben)</translation>
    </message>
    <message>
      <source>{0} (read in a transcription; colour chosen here)</source>
      <translation>{0} (in einer Abschrift gelesen; Farbe hier gewählt)</translation>
    </message>
    <message>
      <source>{0} (recalled, not verified; colour stated with the figure)</source>
      <translation>{0} (erinnert, nicht überprüft; Farbe mit der Zahl angegeben)</translation>
    </message>
    <message>
      <source>{0} (recalled, not verified; colour chosen here)</source>
      <translation>{0} (erinnert, nicht überprüft; Farbe hier gewählt)</translation>
    </message>
    <message>
      <source>{0} (convention; colour stated with the figure)</source>
      <translation>{0} (Konvention; Farbe mit der Zahl angegeben)</translation>
    </message>
    <message>
      <source>{0} (convention; colour chosen here)</source>
      <translation>{0} (Konvention; Farbe hier gewählt)</translation>
    </message>
    <message>
      <source>{0}; about lumbar vertebrae</source>
      <translation>{0}; über Lendenwirbel</translation>
    </message>
    <message>
      <source>Bovine bone was hotter 1 mm from a burr than 3 or 5 mm from it: Pall Singh 2015, Spine 40(15):E866 (read in the abstract; colour chosen here). No safe distance</source>
      <translation>Rinderknochen war 1 mm neben einer Fräse heißer als 3 oder 5 mm daneben: Pall Singh 2015, Spine 40(15):E866 (in der Zusammenfassung gelesen; Farbe hier gewählt). Kein sicherer Abstand</translation>
    </message>
    <message>
      <source>left side</source>
      <translation>linke Seite</translation>
    </message>
    <message>
      <source>left pars</source>
      <translation>linke Pars</translation>
    </message>
    <message>
      <source>left lamina</source>
      <translation>linke Lamina</translation>
    </message>
    <message>
      <source>left superior articular process</source>
      <translation>linker Processus articularis superior</translation>
    </message>
    <message>
      <source>left inferior articular process</source>
      <translation>linker Processus articularis inferior</translation>
    </message>
    <message>
      <source>right side</source>
      <translation>rechte Seite</translation>
    </message>
    <message>
      <source>right pars</source>
      <translation>rechte Pars</translation>
    </message>
    <message>
      <source>right lamina</source>
      <translation>rechte Lamina</translation>
    </message>
    <message>
      <source>right superior articular process</source>
      <translation>rechter Processus articularis superior</translation>
    </message>
    <message>
      <source>right inferior articular process</source>
      <translation>rechter Processus articularis inferior</translation>
    </message>
    <message>
      <source>superior articular processes</source>
      <translation>Processus articulares superiores</translation>
    </message>
    <message>
      <source>inferior articular processes</source>
      <translation>Processus articulares inferiores</translation>
    </message>
    <message>
      <source>read in the source</source>
      <translation>in der Quelle gelesen</translation>
    </message>
    <message>
      <source>read in a transcription of the source</source>
      <translation>in einer Abschrift der Quelle gelesen</translation>
    </message>
    <message>
      <source>measured for this project, not published</source>
      <translation>für dieses Projekt gemessen, nicht veröffentlicht</translation>
    </message>
    <message>
      <source>recalled, not verified</source>
      <translation>erinnert, nicht überprüft</translation>
    </message>
    <message>
      <source>General anatomical and surgical teaching (recalled, not verified)</source>
      <translation>Allgemeine anatomische und chirurgische Lehre (erinnert, nicht überprüft)</translation>
    </message>
    <message>
      <source>The intact vertebra</source>
      <translation>Der intakte Wirbel</translation>
    </message>
    <message>
      <source>The bone as it is. Nothing is cut; the numbers say how much room the nerves have before any operation.</source>
      <translation>Der Knochen, wie er ist. Nichts ist geschnitten; die Zahlen sagen, wie viel Raum die Nerven vor jedem Eingriff haben.</translation>
    </message>
    <message>
      <source>What you see</source>
      <translation>Was Sie sehen</translation>
    </message>
    <message>
      <source>A [vertebra](vertebra) is a block of bone in front, the [body](vertebral-body), and a ring of bone behind it, the [arch](vertebral-arch). The hole in the ring is the [spinal canal](spinal-canal), in which the nerves run.</source>
      <translation>Ein [Wirbel](vertebra) ist vorn ein Knochenblock, der [Wirbelkörper](vertebral-body), und dahinter ein Knochenring, der [Wirbelbogen](vertebral-arch). Das Loch im Ring ist der [Wirbelkanal](spinal-canal), in dem die Nerven verlaufen.</translation>
    </message>
    <message>
      <source>The roof of the arch is two sloping plates, the [laminae](lamina). They meet at the [spinous process](spinous-process), the bump that can be felt through the skin of the back.</source>
      <translation>Das Dach des Bogens bilden zwei schräge Platten, die [Laminae](lamina). Sie treffen sich am [Dornfortsatz](spinous-process), dem Höcker, der sich durch die Haut des Rückens tasten lässt.</translation>
    </message>
    <message>
      <source>Why one would operate at all</source>
      <translation>Warum man überhaupt operieren würde</translation>
    </message>
    <message>
      <source>With age, bone, joints and [ligaments](ligamentum-flavum) may thicken and the [disc](disc) may bulge: the canal grows narrow ([stenosis](stenosis)). If nerves are pressed, legs may hurt, feel numb or grow weak. A [decompression](decompression) gives the nerves room by taking away some of what lies over them.</source>
      <translation>Mit dem Alter können Knochen, Gelenke und [Bänder](ligamentum-flavum) dicker werden und die [Bandscheibe](disc) sich vorwölben: Der Kanal wird eng ([Stenose](stenosis)). Werden Nerven bedrängt, können die Beine schmerzen, taub oder schwach werden. Eine [Dekompression](decompression) gibt den Nerven Raum, indem sie einen Teil dessen wegnimmt, was über ihnen liegt.</translation>
    </message>
    <message>
      <source>What can be done without cutting bone</source>
      <translation>Was sich tun lässt, ohne Knochen zu schneiden</translation>
    </message>
    <message>
      <source>A narrow canal on a picture is not in itself a reason to operate: many people have one and notice nothing. Ways that cut no bone are waiting and watching, exercise and physiotherapy, medicines against pain, and injections. Which of them suits a person cannot be read off a bone, and this program has no figures for them.</source>
      <translation>Ein auf dem Bild enger Kanal ist für sich kein Grund zu operieren: Viele Menschen haben einen und merken nichts davon. Ohne Knochen zu schneiden kann man abwarten und beobachten, üben und Physiotherapie machen, Schmerzmittel nehmen, Spritzen geben. Was davon einem Menschen passt, lässt sich an einem Knochen nicht ablesen, und dieses Programm hat keine Zahlen dazu.</translation>
    </message>
    <message>
      <source>How the procedures differ</source>
      <translation>Wie sich die Eingriffe unterscheiden</translation>
    </message>
    <message>
      <source>A [laminotomy](procedure:laminotomy) makes a small window in the lower part of one lamina, or of both.</source>
      <translation>Eine [Laminotomie](procedure:laminotomy) legt ein kleines Fenster im unteren Teil einer Lamina an oder in beiden.</translation>
    </message>
    <message>
      <source>A [hemilaminectomy](procedure:hemilaminectomy) takes one lamina over its full height.</source>
      <translation>Eine [Hemilaminektomie](procedure:hemilaminectomy) nimmt eine Lamina in voller Höhe.</translation>
    </message>
    <message>
      <source>A [laminectomy](procedure:laminectomy) takes both laminae and the spinous process.</source>
      <translation>Eine [Laminektomie](procedure:laminectomy) nimmt beide Laminae und den Dornfortsatz.</translation>
    </message>
    <message>
      <source>Between two vertebrae there are more: windows [on both sides](procedure:bilateral-laminotomy), one window [over the top](procedure:ulbd) to the other side, [splitting of the spinous process](procedure:spinous-process-splitting), [laminoplasty](procedure:laminoplasty), [medial facetectomy](procedure:medial-facetectomy), [foraminotomy](procedure:foraminotomy) and [discectomy](procedure:discectomy).</source>
      <translation>Zwischen zwei Wirbeln gibt es weitere: Fenster [auf beiden Seiten](procedure:bilateral-laminotomy), ein Fenster [over the top](procedure:ulbd) zur Gegenseite, die [Spaltung des Dornfortsatzes](procedure:spinous-process-splitting), die [Laminoplastie](procedure:laminoplasty), die [mediale Facettektomie](procedure:medial-facetectomy), die [Foraminotomie](procedure:foraminotomy) und die [Diskektomie](procedure:discectomy).</translation>
    </message>
    <message>
      <source>The intact arch</source>
      <translation>Der intakte Bogen</translation>
    </message>
    <message>
      <source>The [pedicles](pedicle) carry the arch; lateral to the laminae stand the [articular processes](articular-process), with the [pars interarticularis](pars-interarticularis) between the upper and the lower one. The [ligamentum flavum](ligamentum-flavum) spans from lamina to lamina and closes the canal behind between them.</source>
      <translation>Die [Pedikel](pedicle) tragen den Bogen; lateral der Laminae stehen die [Gelenkfortsätze](articular-process), mit der [Pars interarticularis](pars-interarticularis) zwischen dem oberen und dem unteren. Das [Ligamentum flavum](ligamentum-flavum) spannt sich von Lamina zu Lamina und schließt den Kanal dazwischen nach hinten.</translation>
    </message>
    <message>
      <source>What the program measures</source>
      <translation>Was das Programm misst</translation>
    </message>
    <message>
      <source>The area of the bony canal in every axial plane between the pedicles, and the narrowest plane under a closed roof. A canal that is wide in bone may still be narrow in life. On a [motion segment](motion-segment) [disc](disc), [ligamentum flavum](ligamentum-flavum), [dural sac](dural-sac) and [nerve roots](nerve-root) are there as models; fat is not.</source>
      <translation>Die Fläche des knöchernen Kanals in jeder axialen Ebene zwischen den Pedikeln, und die engste Ebene unter geschlossenem Dach. Ein Kanal, der im Knochen weit ist, kann im Leben dennoch eng sein. An einem [Bewegungssegment](motion-segment) sind [Bandscheibe](disc), [Ligamentum flavum](ligamentum-flavum), [Duralsack](dural-sac) und [Nervenwurzeln](nerve-root) als Modelle da; Fett nicht.</translation>
    </message>
    <message>
      <source>The whole roof of the canal comes off: both laminae and the spinous process.</source>
      <translation>Das ganze Dach des Kanals wird abgenommen: beide Laminae und der Dornfortsatz.</translation>
    </message>
    <message>
      <source>What is removed</source>
      <translation>Was entfernt wird</translation>
    </message>
    <message>
      <source>Both [laminae](lamina), over their full height, out to the inner edge of the [joints](facet-joint).</source>
      <translation>Beide [Laminae](lamina) in voller Höhe, nach außen bis zum inneren Rand der [Gelenke](facet-joint).</translation>
    </message>
    <message>
      <source>The [spinous process](spinous-process), and with it the hold of the [ligaments of the midline](midline-ligaments).</source>
      <translation>Der [Dornfortsatz](spinous-process) und mit ihm der Halt der [Bänder der Mittellinie](midline-ligaments).</translation>
    </message>
    <message>
      <source>The [body](vertebral-body) and the [pedicles](pedicle).</source>
      <translation>Der [Wirbelkörper](vertebral-body) und die [Pedikel](pedicle).</translation>
    </message>
    <message>
      <source>The outer part of each [articular process](articular-process), and the bridge of bone between the upper and the lower one, the [pars](pars-interarticularis).</source>
      <translation>Der äußere Teil jedes [Gelenkfortsatzes](articular-process) und die Knochenbrücke zwischen dem oberen und dem unteren, die [Pars](pars-interarticularis).</translation>
    </message>
    <message>
      <source>Why one would consider it</source>
      <translation>Warum man ihn erwägen würde</translation>
    </message>
    <message>
      <source>It opens the canal widely on both sides and in the middle, and the surgeon sees all of it. One would think of it where the narrowing is broad and on both sides, or where a small window would not show enough.</source>
      <translation>Der Eingriff öffnet den Kanal weit, auf beiden Seiten und in der Mitte, und der Operateur sieht ihn ganz. Man denkt daran, wenn die Enge breit und beidseitig ist oder ein kleines Fenster nicht genug zeigen würde.</translation>
    </message>
    <message>
      <source>What it costs is the roof itself: bone, the midline ligaments, and the place where muscles hold.</source>
      <translation>Der Preis ist das Dach selbst: Knochen, die Bänder der Mittellinie und der Ansatz der Muskeln.</translation>
    </message>
    <message>
      <source>How it differs from its neighbours</source>
      <translation>Wie er sich von seinen Nachbarn unterscheidet</translation>
    </message>
    <message>
      <source>A [hemilaminectomy](procedure:hemilaminectomy) takes one of the two laminae and leaves the spinous process.</source>
      <translation>Eine [Hemilaminektomie](procedure:hemilaminectomy) nimmt eine der beiden Laminae und lässt den Dornfortsatz stehen.</translation>
    </message>
    <message>
      <source>A [laminotomy](procedure:laminotomy) makes only a window, on one side or on both, and leaves the spinous process.</source>
      <translation>Eine [Laminotomie](procedure:laminotomy) legt nur ein Fenster an, auf einer Seite oder auf beiden, und lässt den Dornfortsatz stehen.</translation>
    </message>
    <message>
      <source>Waiting and watching, exercise and physiotherapy, medicines against pain, injections. They leave the bone as it is. Whether they suit a person cannot be read off a bone, and this program has no figures for them.</source>
      <translation>Abwarten und beobachten, Übungen und Physiotherapie, Schmerzmittel, Spritzen. Sie lassen den Knochen, wie er ist. Ob sie einem Menschen passen, lässt sich an einem Knochen nicht ablesen, und dieses Programm hat keine Zahlen dazu.</translation>
    </message>
    <message>
      <source>A trough through both [laminae](lamina) between two sagittal walls, by default at the [medial facet line](medial-facet-line); above, a rim of the laminae may be left. The walls may be [undercut](undercutting): they lean outwards towards the canal, which frees the [lateral recess](lateral-recess) while more of the dorsal bone stays. The [spinous process](spinous-process) is taken whole.</source>
      <translation>Eine Rinne durch beide [Laminae](lamina) zwischen zwei sagittalen Wänden, nach Vorgabe an der [medialen Facettenlinie](medial-facet-line); oben kann ein Rand der Laminae bleiben. Die Wände können [unterschnitten](undercutting) sein: Sie neigen sich zum Kanal hin nach außen, was den [Recessus lateralis](lateral-recess) befreit, während mehr vom dorsalen Knochen bleibt. Der [Dornfortsatz](spinous-process) wird ganz genommen.</translation>
    </message>
    <message>
      <source>What is at risk</source>
      <translation>Was gefährdet ist</translation>
    </message>
    <message>
      <source>A wide trough comes near the [pars interarticularis](pars-interarticularis) and the medial part of the [facets](facet). The narrower the pars that is left, the nearer a [pars fracture](pars-fracture); the less of the joints, the more the segment may move. With the spinous process go the [supraspinous and interspinous ligaments](midline-ligaments).</source>
      <translation>Eine breite Rinne kommt der [Pars interarticularis](pars-interarticularis) und dem medialen Teil der [Facetten](facet) nahe. Je schmaler die verbleibende Pars, desto näher eine [Parsfraktur](pars-fracture); je weniger von den Gelenken, desto mehr kann sich das Segment bewegen. Mit dem Dornfortsatz gehen die [Ligamenta supraspinale und interspinale](midline-ligaments).</translation>
    </message>
    <message>
      <source>In the upper lumbar spine the laminae are narrow and the joints lie nearer to the midline: the same width leaves less of the pars there.</source>
      <translation>In der oberen Lendenwirbelsäule sind die Laminae schmal, und die Gelenke liegen näher an der Mittellinie: Dieselbe Breite lässt dort weniger von der Pars.</translation>
    </message>
    <message>
      <source>Other ways to open both sides</source>
      <translation>Andere Wege, beide Seiten zu öffnen</translation>
    </message>
    <message>
      <source>[Laminotomy](procedure:laminotomy) on [both sides](procedure:bilateral-laminotomy), one-sided laminotomy that works [over the top](procedure:ulbd) to the other side, [splitting of the spinous process](procedure:spinous-process-splitting), and [laminoplasty](procedure:laminoplasty), which hinges the roof instead of taking it. They are done between two vertebrae.</source>
      <translation>[Laminotomie](procedure:laminotomy) auf [beiden Seiten](procedure:bilateral-laminotomy), einseitige Laminotomie, die [over the top](procedure:ulbd) zur Gegenseite arbeitet, [Spaltung des Dornfortsatzes](procedure:spinous-process-splitting) und [Laminoplastie](procedure:laminoplasty), die das Dach aufklappt, statt es zu nehmen. Sie geschehen zwischen zwei Wirbeln.</translation>
    </message>
    <message>
      <source>One half of the roof comes off: one lamina over its full height. The spinous process and the other lamina stay.</source>
      <translation>Die Hälfte des Daches wird abgenommen: eine Lamina in voller Höhe. Der Dornfortsatz und die andere Lamina bleiben.</translation>
    </message>
    <message>
      <source>One [lamina](lamina), from its upper to its lower edge: from the base of the [spinous process](spinous-process) out to the inner edge of the [joint](facet-joint).</source>
      <translation>Eine [Lamina](lamina), vom oberen bis zum unteren Rand: von der Basis des [Dornfortsatzes](spinous-process) nach außen bis zum inneren Rand des [Gelenks](facet-joint).</translation>
    </message>
    <message>
      <source>The [spinous process](spinous-process), with the [ligaments of the midline](midline-ligaments) that hold on it.</source>
      <translation>Der [Dornfortsatz](spinous-process) mit den [Bändern der Mittellinie](midline-ligaments), die an ihm ansetzen.</translation>
    </message>
    <message>
      <source>The other [lamina](lamina), whole.</source>
      <translation>Die andere [Lamina](lamina), ganz.</translation>
    </message>
    <message>
      <source>The outer part of the [articular processes](articular-process), and the [pars](pars-interarticularis).</source>
      <translation>Der äußere Teil der [Gelenkfortsätze](articular-process) und die [Pars](pars-interarticularis).</translation>
    </message>
    <message>
      <source>It opens one side of the canal from top to bottom. One would think of it where what presses lies on one side and reaches behind the whole height of the lamina, higher than a small window shows.</source>
      <translation>Der Eingriff öffnet eine Seite des Kanals von oben bis unten. Man denkt daran, wenn das Bedrängende auf einer Seite liegt und hinter die ganze Höhe der Lamina reicht, höher, als ein kleines Fenster zeigt.</translation>
    </message>
    <message>
      <source>It takes far more of the lamina than a [laminotomy](procedure:laminotomy), which leaves the upper part of the lamina standing: there the roof is opened, here its half is gone.</source>
      <translation>Sie nimmt weit mehr von der Lamina als eine [Laminotomie](procedure:laminotomy), die den oberen Teil der Lamina stehen lässt: Dort wird das Dach geöffnet, hier fehlt seine Hälfte.</translation>
    </message>
    <message>
      <source>It takes far less than a [laminectomy](procedure:laminectomy), which removes both laminae and the spinous process.</source>
      <translation>Sie nimmt weit weniger als eine [Laminektomie](procedure:laminectomy), die beide Laminae und den Dornfortsatz entfernt.</translation>
    </message>
    <message>
      <source>One [lamina](lamina) over its full height between a medial limit, by default half the width of the [spinous process](spinous-process) at its base, and a lateral limit, by default the [medial facet line](medial-facet-line). Towards the back the medial wall leans outwards, under the base of the spinous process, which stays whole.</source>
      <translation>Eine [Lamina](lamina) in voller Höhe zwischen einer medialen Grenze, nach Vorgabe die halbe Breite des [Dornfortsatzes](spinous-process) an seiner Basis, und einer lateralen Grenze, nach Vorgabe die [mediale Facettenlinie](medial-facet-line). Nach hinten neigt sich die mediale Wand nach außen, unter die Basis des Dornfortsatzes, der ganz bleibt.</translation>
    </message>
    <message>
      <source>As the cut passes the [pars interarticularis](pars-interarticularis) over its full height, its lateral limit decides how much of the bridge is left. The farther it reaches outwards, the more it takes from the [articular processes](articular-process) of that side and from their [facets](facet); those of the other side are not touched.</source>
      <translation>Da der Schnitt in voller Höhe an der [Pars interarticularis](pars-interarticularis) vorbeiführt, entscheidet seine laterale Grenze, wie viel von der Brücke bleibt. Je weiter sie nach außen reicht, desto mehr nimmt er von den [Gelenkfortsätzen](articular-process) dieser Seite und von ihren [Facetten](facet); die der anderen Seite bleiben unberührt.</translation>
    </message>
    <message>
      <source>In the same place</source>
      <translation>An derselben Stelle</translation>
    </message>
    <message>
      <source>A one-sided approach can also be carried under the spinous process to the other side ([over the top](procedure:ulbd)); the far side is then undercut. Published figures of that are marked where they are shown.</source>
      <translation>Ein einseitiger Zugang lässt sich auch unter dem Dornfortsatz hindurch zur Gegenseite führen ([over the top](procedure:ulbd)); diese wird dann unterschnitten. Veröffentlichte Zahlen dazu sind bezeichnet, wo sie stehen.</translation>
    </message>
    <message>
      <source>A window in the roof: the lower part of one lamina is taken, or of both. The rest of the arch stays.</source>
      <translation>Ein Fenster im Dach: Der untere Teil einer Lamina wird genommen oder beider. Der Rest des Bogens bleibt.</translation>
    </message>
    <message>
      <source>The lower part of one [lamina](lamina), or of both, up to where the [yellow ligament](ligamentum-flavum) begins on its inner side.</source>
      <translation>Der untere Teil einer [Lamina](lamina) oder beider, bis dorthin, wo auf ihrer Innenseite das [gelbe Band](ligamentum-flavum) beginnt.</translation>
    </message>
    <message>
      <source>The upper part of the lamina, as a bridge of bone over the canal.</source>
      <translation>Der obere Teil der Lamina, als Knochenbrücke über dem Kanal.</translation>
    </message>
    <message>
      <source>The [spinous process](spinous-process) with the [ligaments of the midline](midline-ligaments); with a window on one side, the other lamina.</source>
      <translation>Der [Dornfortsatz](spinous-process) mit den [Bändern der Mittellinie](midline-ligaments); bei einem Fenster auf einer Seite die andere Lamina.</translation>
    </message>
    <message>
      <source>The canal is often narrowest at the height of the [disc](disc), where the yellow ligament and the joints crowd in, between one lamina and the next. A window there frees the nerve with the least bone. It is also the way to a disc that has slipped.</source>
      <translation>Der Kanal ist oft in Höhe der [Bandscheibe](disc) am engsten, wo sich gelbes Band und Gelenke hineindrängen, zwischen einer Lamina und der nächsten. Ein Fenster dort befreit den Nerv mit dem geringsten Knochenverlust. Es ist auch der Weg zu einer vorgefallenen Bandscheibe.</translation>
    </message>
    <message>
      <source>A [hemilaminectomy](procedure:hemilaminectomy) takes far more of the lamina: all of its height, not only the lower part.</source>
      <translation>Eine [Hemilaminektomie](procedure:hemilaminectomy) nimmt weit mehr von der Lamina: ihre ganze Höhe, nicht nur den unteren Teil.</translation>
    </message>
    <message>
      <source>A [laminectomy](procedure:laminectomy) takes both laminae whole and the spinous process.</source>
      <translation>Eine [Laminektomie](procedure:laminectomy) nimmt beide Laminae ganz und den Dornfortsatz.</translation>
    </message>
    <message>
      <source>With windows on both sides it frees both sides, and still leaves the spinous process and the upper bridge.</source>
      <translation>Mit Fenstern auf beiden Seiten befreit sie beide Seiten und lässt dennoch den Dornfortsatz und die obere Brücke stehen.</translation>
    </message>
    <message>
      <source>Waiting and watching, exercise and physiotherapy, medicines against pain, injections. They leave the bone as it is. Where the gap between two laminae is wide, a surgeon may reach the canal [between them](interlaminar-space) through the ligament alone. Whether any of this suits a person cannot be read off a bone, and this program has no figures for it.</source>
      <translation>Abwarten und beobachten, Übungen und Physiotherapie, Schmerzmittel, Spritzen. Sie lassen den Knochen, wie er ist. Wo der Spalt zwischen zwei Laminae weit ist, kann der Operateur den Kanal [zwischen ihnen](interlaminar-space) allein durch das Band erreichen. Ob irgendetwas davon einem Menschen passt, lässt sich an einem Knochen nicht ablesen, und dieses Programm hat keine Zahlen dazu.</translation>
    </message>
    <message>
      <source>A window between a medial limit, by default half the width of the [spinous process](spinous-process) at its base, and a lateral limit, by default the [medial facet line](medial-facet-line), from the inferior edge of the [lamina](lamina) up to the cranial border of the [ligamentum flavum](ligamentum-flavum), so that the ligament can be detached at its origin.</source>
      <translation>Ein Fenster zwischen einer medialen Grenze, nach Vorgabe die halbe Breite des [Dornfortsatzes](spinous-process) an seiner Basis, und einer lateralen Grenze, nach Vorgabe die [mediale Facettenlinie](medial-facet-line), vom Unterrand der [Lamina](lamina) bis zum kranialen Rand des [Ligamentum flavum](ligamentum-flavum), sodass sich das Band an seinem Ursprung ablösen lässt.</translation>
    </message>
    <message>
      <source>A window that rises laterally comes to the [pars interarticularis](pars-interarticularis); the farther it reaches outwards, the more it takes from the [inferior articular process](articular-process). In life the operation also works on the upper rim of the vertebra below: on a [motion segment](motion-segment) it does so here too, on a vertebra alone the upper one of the two is shown.</source>
      <translation>Ein Fenster, das lateral hochsteigt, kommt an die [Pars interarticularis](pars-interarticularis); je weiter es nach außen reicht, desto mehr nimmt es vom [unteren Gelenkfortsatz](articular-process). Im Leben wird auch am oberen Rand des Wirbels darunter gearbeitet: an einem [Bewegungssegment](motion-segment) auch hier; bei einem Wirbel allein ist der obere der beiden zu sehen.</translation>
    </message>
    <message>
      <source>Names</source>
      <translation>Namen</translation>
    </message>
    <message>
      <source>Also called interlaminar [fenestration](laminotomy). Through one window a surgeon may work [over the top](procedure:ulbd) to the other side; published figures of that are marked where they are shown.</source>
      <translation>Auch interlaminäre [Fensterung](laminotomy) genannt. Durch ein Fenster lässt sich [over the top](procedure:ulbd) zur Gegenseite arbeiten; veröffentlichte Zahlen dazu sind bezeichnet, wo sie stehen.</translation>
    </message>
    <message>
      <source>A window on each side between two laminae. The spinous process and the bone in the midline stay.</source>
      <translation>Ein Fenster auf jeder Seite zwischen zwei Laminae. Der Dornfortsatz und der Knochen in der Mittellinie bleiben.</translation>
    </message>
    <message>
      <source>The lower part of both [laminae](lamina) of the upper vertebra and the upper rim of those of the lower one, left and right of the midline.</source>
      <translation>Der untere Teil beider [Laminae](lamina) des oberen Wirbels und der obere Rand derer des unteren, links und rechts der Mittellinie.</translation>
    </message>
    <message>
      <source>The [ligamentum flavum](ligamentum-flavum) behind the windows.</source>
      <translation>Das [Ligamentum flavum](ligamentum-flavum) hinter den Fenstern.</translation>
    </message>
    <message>
      <source>The [spinous process](spinous-process) with the [ligaments of the midline](midline-ligaments), and a bridge of bone in the midline.</source>
      <translation>Der [Dornfortsatz](spinous-process) mit den [Bändern der Mittellinie](midline-ligaments) und eine Knochenbrücke in der Mitte.</translation>
    </message>
    <message>
      <source>The upper part of the laminae, the [pars](pars-interarticularis) and the outer part of the [joints](facet-joint).</source>
      <translation>Der obere Teil der Laminae, die [Pars](pars-interarticularis) und der äußere Teil der [Gelenke](facet-joint).</translation>
    </message>
    <message>
      <source>The canal is narrow on both sides at the height of the [disc](disc), and each side is to be freed under direct sight.</source>
      <translation>Der Kanal ist auf Höhe der [Bandscheibe](disc) beidseits eng, und jede Seite soll unter direkter Sicht befreit werden.</translation>
    </message>
    <message>
      <source>One [laminotomy](procedure:laminotomy) frees one side.</source>
      <translation>Eine [Laminotomie](procedure:laminotomy) befreit eine Seite.</translation>
    </message>
    <message>
      <source>[Over the top](procedure:ulbd) both sides are freed through one window; the muscles of the other side stay where they are.</source>
      <translation>[Over the top](procedure:ulbd) werden beide Seiten durch ein Fenster befreit; die Muskeln der Gegenseite bleiben, wo sie sind.</translation>
    </message>
    <message>
      <source>A [laminectomy](procedure:laminectomy) takes the midline too.</source>
      <translation>Eine [Laminektomie](procedure:laminectomy) nimmt auch die Mitte.</translation>
    </message>
    <message>
      <source>Two windows, each between a medial limit, by default half the width of the [spinous process](spinous-process) at its base, and a lateral limit, by default the [medial facet line](medial-facet-line), up to the cranial border of the [ligamentum flavum](ligamentum-flavum); the upper rim of the lower laminae is punched.</source>
      <translation>Zwei Fenster, jedes zwischen einer medialen Grenze, nach Vorgabe der halben Breite des [Dornfortsatzes](spinous-process) an seiner Basis, und einer lateralen, nach Vorgabe der [medialen Facettenlinie](medial-facet-line), bis zum kranialen Rand des [Ligamentum flavum](ligamentum-flavum); der obere Rand der unteren Laminae wird gestanzt.</translation>
    </message>
    <message>
      <source>As for a [laminotomy](procedure:laminotomy), on both sides at once: what is left of the [pars](pars-interarticularis) and of the inferior [articular process](articular-process) counts left and right.</source>
      <translation>Wie bei einer [Laminotomie](procedure:laminotomy), auf beiden Seiten zugleich: Was von der [Pars](pars-interarticularis) und vom unteren [Gelenkfortsatz](articular-process) bleibt, zählt links und rechts.</translation>
    </message>
    <message>
      <source>Through one window both sides are freed: the surgeon works over the top of the dural sac, under the spinous process.</source>
      <translation>Durch ein Fenster werden beide Seiten befreit: Gearbeitet wird über den Duralsack hinweg, unter dem Dornfortsatz.</translation>
    </message>
    <message>
      <source>On the side of the approach the window of a [laminotomy](procedure:laminotomy).</source>
      <translation>Auf der Zugangsseite das Fenster einer [Laminotomie](procedure:laminotomy).</translation>
    </message>
    <message>
      <source>From inside, the base of the [spinous process](spinous-process) and the inner part of the other [lamina](lamina).</source>
      <translation>Von innen die Basis des [Dornfortsatzes](spinous-process) und der innere Teil der anderen [Lamina](lamina).</translation>
    </message>
    <message>
      <source>The [ligamentum flavum](ligamentum-flavum) on both sides.</source>
      <translation>Das [Ligamentum flavum](ligamentum-flavum) beider Seiten.</translation>
    </message>
    <message>
      <source>The outer shell of the other lamina and its [joint](facet-joint).</source>
      <translation>Die äußere Schale der anderen Lamina und ihr [Gelenk](facet-joint).</translation>
    </message>
    <message>
      <source>The [spinous process](spinous-process), the [ligaments of the midline](midline-ligaments), and the muscles of the other side.</source>
      <translation>Der [Dornfortsatz](spinous-process), die [Bänder der Mittellinie](midline-ligaments) und die Muskeln der Gegenseite.</translation>
    </message>
    <message>
      <source>Both sides are narrow, and only one side of the back is to be opened.</source>
      <translation>Beide Seiten sind eng, und nur eine Seite des Rückens soll eröffnet werden.</translation>
    </message>
    <message>
      <source>A [bilateral laminotomy](procedure:bilateral-laminotomy) makes a window on each side and sees either root from its own side.</source>
      <translation>Eine [beidseitige Laminotomie](procedure:bilateral-laminotomy) macht auf jeder Seite ein Fenster und sieht jede Wurzel von ihrer Seite.</translation>
    </message>
    <message>
      <source>A [laminotomy](procedure:laminotomy) leaves the other side as it is.</source>
      <translation>Eine [Laminotomie](procedure:laminotomy) lässt die Gegenseite, wie sie ist.</translation>
    </message>
    <message>
      <source>A [laminotomy](procedure:laminotomy) on one side; then the base of the spinous process and the other lamina are [undercut](undercutting) in a plane that rises over the [dural sac](dural-sac), as far as the inner edge of the other joint. A shell of the lamina is kept.</source>
      <translation>Eine [Laminotomie](procedure:laminotomy) auf einer Seite; dann werden die Basis des Dornfortsatzes und die andere Lamina in einer Ebene [unterschnitten](undercutting), die über den [Duralsack](dural-sac) ansteigt, bis zum inneren Rand des anderen Gelenks. Eine Schale der Lamina bleibt.</translation>
    </message>
    <message>
      <source>On the side of the approach the window is seen at a slant, and more of that joint may go than of the other. The shell that is left of the other lamina may be thin. The [dura](dural-sac) lies under the instrument.</source>
      <translation>Auf der Zugangsseite wird schräg in das Fenster gesehen, und von diesem Gelenk kann mehr verloren gehen als vom anderen. Die Schale der anderen Lamina kann dünn sein. Die [Dura](dural-sac) liegt unter dem Instrument.</translation>
    </message>
    <message>
      <source>The window of a laminotomy is widened into the joint: its inner part is taken, to free the root that passes in front of it.</source>
      <translation>Das Fenster einer Laminotomie wird ins Gelenk erweitert: Dessen innerer Teil wird genommen, um die Wurzel zu befreien, die davor verläuft.</translation>
    </message>
    <message>
      <source>The window of a [laminotomy](procedure:laminotomy).</source>
      <translation>Das Fenster einer [Laminotomie](procedure:laminotomy).</translation>
    </message>
    <message>
      <source>A share of the [facet joint](facet-joint) from its inner side: of the inferior process of the upper vertebra and the superior one of the lower vertebra.</source>
      <translation>Ein Anteil des [Facettengelenks](facet-joint) von innen her: vom unteren Fortsatz des oberen und vom oberen des unteren Wirbels.</translation>
    </message>
    <message>
      <source>The outer part of the joint, the [pedicles](pedicle), the [spinous process](spinous-process) and, if the cut stays low, the [pars](pars-interarticularis).</source>
      <translation>Der äußere Teil des Gelenks, die [Pedikel](pedicle), der [Dornfortsatz](spinous-process) und, wenn der Schnitt tief bleibt, die [Pars](pars-interarticularis).</translation>
    </message>
    <message>
      <source>An enlarged superior process presses on the [traversing root](traversing-root) in the [lateral recess](lateral-recess).</source>
      <translation>Ein vergrößerter oberer Fortsatz drückt im [Recessus lateralis](lateral-recess) auf die [absteigende Wurzel](traversing-root).</translation>
    </message>
    <message>
      <source>A [laminotomy](procedure:laminotomy) stops at the inner edge of the joint.</source>
      <translation>Eine [Laminotomie](procedure:laminotomy) endet am inneren Rand des Gelenks.</translation>
    </message>
    <message>
      <source>A [foraminotomy](procedure:foraminotomy) goes after the root that leaves, farther out and higher up.</source>
      <translation>Eine [Foraminotomie](procedure:foraminotomy) geht der austretenden Wurzel nach, weiter außen und höher.</translation>
    </message>
    <message>
      <source>A graded share of the joint, measured across it from the [medial facet line](medial-facet-line), is taken from both processes; the wall of the cut may be [undercut](undercutting).</source>
      <translation>Ein abgestufter Anteil des Gelenks, quer gemessen ab der [medialen Facettenlinie](medial-facet-line), wird von beiden Fortsätzen genommen; die Wand des Schnitts kann [unterschnitten](undercutting) sein.</translation>
    </message>
    <message>
      <source>The more of the joint goes, the more the segment may move. Published limits are of the share of the joint that is left; they are shown with their source.</source>
      <translation>Je mehr vom Gelenk verloren geht, desto mehr kann sich das Segment bewegen. Veröffentlichte Grenzen gelten dem Anteil des Gelenks, der bleibt; sie stehen mit ihrer Quelle da.</translation>
    </message>
    <message>
      <source>The way out of a root is widened: the tip of bone that catches it under the pedicle is taken.</source>
      <translation>Der Ausgang einer Wurzel wird erweitert: Die Knochenspitze, die sie unter dem Pedikel einklemmt, wird genommen.</translation>
    </message>
    <message>
      <source>The tip of the superior [articular process](articular-process) of the lower vertebra, and the outer part of the [ligamentum flavum](ligamentum-flavum).</source>
      <translation>Die Spitze des oberen [Gelenkfortsatzes](articular-process) des unteren Wirbels und der äußere Teil des [Ligamentum flavum](ligamentum-flavum).</translation>
    </message>
    <message>
      <source>The [pars](pars-interarticularis), and the rest of the [joint](facet-joint).</source>
      <translation>Die [Pars](pars-interarticularis) und der Rest des [Gelenks](facet-joint).</translation>
    </message>
    <message>
      <source>The [exiting root](exiting-root) is caught in the [foramen](foramen), between the tip of the superior process, the [disc](disc) and the [pedicle](pedicle) above.</source>
      <translation>Die [austretende Wurzel](exiting-root) ist im [Foramen](foramen) eingeklemmt, zwischen der Spitze des oberen Fortsatzes, der [Bandscheibe](disc) und dem [Pedikel](pedicle) darüber.</translation>
    </message>
    <message>
      <source>A [medial facetectomy](procedure:medial-facetectomy) frees the root that passes in the recess, not the one that leaves.</source>
      <translation>Eine [mediale Facettektomie](procedure:medial-facetectomy) befreit die Wurzel, die im Recessus vorbeizieht, nicht die austretende.</translation>
    </message>
    <message>
      <source>A [laminotomy](procedure:laminotomy) does not reach the foramen.</source>
      <translation>Eine [Laminotomie](procedure:laminotomy) reicht nicht ins Foramen.</translation>
    </message>
    <message>
      <source>Through the window the topmost part of the superior process of the lower vertebra is cut away, by a set length and out to a set reach, and the [ligamentum flavum](ligamentum-flavum) before it; the [pedicle](pedicle) stays.</source>
      <translation>Durch das Fenster wird der oberste Teil des oberen Fortsatzes des unteren Wirbels um eine gesetzte Länge und bis zu einer gesetzten Reichweite abgetragen, dazu das [Ligamentum flavum](ligamentum-flavum) davor; der [Pedikel](pedicle) bleibt.</translation>
    </message>
    <message>
      <source>The bridge of the [pars](pars-interarticularis) lies right behind the root; a cut that rises there weakens it. The [disc](disc) in front is not touched: where it is low, the foramen stays low.</source>
      <translation>Die Brücke der [Pars](pars-interarticularis) liegt gleich hinter der Wurzel; ein Schnitt, der dort hochsteigt, schwächt sie. Die [Bandscheibe](disc) davor bleibt unberührt: Wo sie niedrig ist, bleibt das Foramen niedrig.</translation>
    </message>
    <message>
      <source>The spinous process is split and parted, the roof is opened between its halves, and they are put back.</source>
      <translation>Der Dornfortsatz wird gespalten und auseinandergedrängt, das Dach zwischen den Hälften geöffnet, und diese werden zurückgelegt.</translation>
    </message>
    <message>
      <source>A saw cut through the [spinous process](spinous-process), and a window in the [laminae](lamina) between the [joints](facet-joint), the midline included.</source>
      <translation>Ein Sägeschnitt durch den [Dornfortsatz](spinous-process) und ein Fenster in den [Laminae](lamina) zwischen den [Gelenken](facet-joint), die Mittellinie eingeschlossen.</translation>
    </message>
    <message>
      <source>The [ligamentum flavum](ligamentum-flavum) between the joints.</source>
      <translation>Das [Ligamentum flavum](ligamentum-flavum) zwischen den Gelenken.</translation>
    </message>
    <message>
      <source>The halves of the spinous process with the muscles on them, which are put back and may grow together.</source>
      <translation>Die Hälften des Dornfortsatzes mit den Muskeln daran; sie werden zurückgelegt und können zusammenwachsen.</translation>
    </message>
    <message>
      <source>The [facet joints](facet-joint) and the [pars](pars-interarticularis).</source>
      <translation>Die [Facettengelenke](facet-joint) und die [Pars](pars-interarticularis).</translation>
    </message>
    <message>
      <source>Both sides are to be seen from the midline, without stripping the muscles from the bone.</source>
      <translation>Beide Seiten sollen von der Mittellinie aus zu sehen sein, ohne die Muskeln vom Knochen zu lösen.</translation>
    </message>
    <message>
      <source>A [laminectomy](procedure:laminectomy) opens the same way and takes the spinous process for good.</source>
      <translation>Eine [Laminektomie](procedure:laminectomy) öffnet ebenso und nimmt den Dornfortsatz für immer.</translation>
    </message>
    <message>
      <source>A [bilateral laminotomy](procedure:bilateral-laminotomy) leaves the midline whole.</source>
      <translation>Eine [beidseitige Laminotomie](procedure:bilateral-laminotomy) lässt die Mitte ganz.</translation>
    </message>
    <message>
      <source>The process is split in the midline and cut off at its base; the window reaches from one lateral limit to the other and up to the cranial border of the [ligamentum flavum](ligamentum-flavum). In the numbers the saw cut and the window count as removed; the halves do not.</source>
      <translation>Der Fortsatz wird in der Mittellinie gespalten und an der Basis abgesetzt; das Fenster reicht von einer lateralen Grenze zur anderen und bis zum kranialen Rand des [Ligamentum flavum](ligamentum-flavum). In den Zahlen gelten Sägeschnitt und Fenster als entfernt, die Hälften nicht.</translation>
    </message>
    <message>
      <source>Whether the halves unite. Until they do, the [ligaments of the midline](midline-ligaments) hold on bone that is not fast.</source>
      <translation>Ob die Hälften verheilen. Bis dahin setzen die [Bänder der Mittellinie](midline-ligaments) an Knochen an, der nicht fest ist.</translation>
    </message>
    <message>
      <source>The roof is not taken but hinged open: it swings out on one side and stays.</source>
      <translation>Das Dach wird nicht genommen, sondern aufgeklappt: Es schwenkt auf einer Seite aus und bleibt.</translation>
    </message>
    <message>
      <source>Narrow gutters in the [laminae](lamina) beside the [joints](facet-joint): one right through, one that leaves a hinge.</source>
      <translation>Schmale Rinnen in den [Laminae](lamina) neben den [Gelenken](facet-joint): eine ganz hindurch, eine, die ein Scharnier lässt.</translation>
    </message>
    <message>
      <source>The [laminae](lamina) and the [spinous process](spinous-process), in a new place.</source>
      <translation>Die [Laminae](lamina) und der [Dornfortsatz](spinous-process), an neuem Ort.</translation>
    </message>
    <message>
      <source>The joints and the [pars](pars-interarticularis).</source>
      <translation>Die Gelenke und die [Pars](pars-interarticularis).</translation>
    </message>
    <message>
      <source>The canal is to be wider and yet to have a roof. It comes from the neck, where it is common; in the lumbar spine it is rare.</source>
      <translation>Der Kanal soll weiter werden und doch ein Dach haben. Der Eingriff kommt von der Halswirbelsäule, wo er üblich ist; an der Lendenwirbelsäule ist er selten.</translation>
    </message>
    <message>
      <source>A [laminectomy](procedure:laminectomy) takes the roof away.</source>
      <translation>Eine [Laminektomie](procedure:laminectomy) nimmt das Dach weg.</translation>
    </message>
    <message>
      <source>A [laminotomy](procedure:laminotomy) leaves it and takes a window from it.</source>
      <translation>Eine [Laminotomie](procedure:laminotomy) lässt es und nimmt ein Fenster heraus.</translation>
    </message>
    <message>
      <source>Gutters are cut at the [medial facet line](medial-facet-line) on both sides; what lies between them turns about the hinge by a set angle. In life the hinge is thinned and bends; here it is cut through, and widened backwards as far as the door needs to swing. How the roof is held is not shown.</source>
      <translation>Beidseits werden an der [medialen Facettenlinie](medial-facet-line) Rinnen gefräst; was dazwischen liegt, dreht sich um das Scharnier um einen gesetzten Winkel. Im Leben wird das Scharnier gedünnt und biegt sich; hier ist es durchtrennt und nach hinten so weit, wie die Tür zum Schwenken braucht. Wie das Dach gehalten wird, ist nicht gezeigt.</translation>
    </message>
    <message>
      <source>The hinge may break, or the roof may fall back. What presses between two laminae, the [ligamentum flavum](ligamentum-flavum) and the [disc](disc), is not taken with the roof.</source>
      <translation>Das Scharnier kann brechen, das Dach zurückfallen. Was zwischen zwei Laminae drückt, [Ligamentum flavum](ligamentum-flavum) und [Bandscheibe](disc), wird mit dem Dach nicht genommen.</translation>
    </message>
    <message>
      <source>What has come out of the disc is taken, through a small window between two laminae.</source>
      <translation>Was aus der Bandscheibe ausgetreten ist, wird durch ein kleines Fenster zwischen zwei Laminae genommen.</translation>
    </message>
    <message>
      <source>A small window on one side between the [laminae](lamina), and the [ligamentum flavum](ligamentum-flavum) behind it.</source>
      <translation>Ein kleines Fenster auf einer Seite zwischen den [Laminae](lamina) und das [Ligamentum flavum](ligamentum-flavum) dahinter.</translation>
    </message>
    <message>
      <source>The part of the [disc](disc) that stands out.</source>
      <translation>Der Teil der [Bandscheibe](disc), der vorsteht.</translation>
    </message>
    <message>
      <source>The rest of the disc, the [joint](facet-joint), the [spinous process](spinous-process) and the other side.</source>
      <translation>Der Rest der Bandscheibe, das [Gelenk](facet-joint), der [Dornfortsatz](spinous-process) und die Gegenseite.</translation>
    </message>
    <message>
      <source>A [herniation](herniation) presses on a root, and the leg hurts more than the back.</source>
      <translation>Ein [Vorfall](herniation) drückt auf eine Wurzel, und das Bein schmerzt mehr als der Rücken.</translation>
    </message>
    <message>
      <source>A [laminotomy](procedure:laminotomy) makes the window larger and leaves the disc.</source>
      <translation>Eine [Laminotomie](procedure:laminotomy) macht das Fenster größer und lässt die Bandscheibe.</translation>
    </message>
    <message>
      <source>A [medial facetectomy](procedure:medial-facetectomy) makes room behind the root, not in front of it.</source>
      <translation>Eine [mediale Facettektomie](procedure:medial-facetectomy) schafft Raum hinter der Wurzel, nicht vor ihr.</translation>
    </message>
    <message>
      <source>A low window between a medial and a lateral limit gives the way to the side of the root; what stands out behind the rims of the end-plates is taken whole, as far as the program is concerned.</source>
      <translation>Ein niedriges Fenster zwischen einer medialen und einer lateralen Grenze gibt den Weg neben die Wurzel frei; was hinter den Rändern der Endplatten vorsteht, wird im Programm ganz genommen.</translation>
    </message>
    <message>
      <source>The root and the [dura](dural-sac) are held aside. The disc may herniate again: that is nothing that a shape can show.</source>
      <translation>Wurzel und [Dura](dural-sac) werden beiseitegehalten. Die Bandscheibe kann erneut vorfallen: Das kann keine Form zeigen.</translation>
    </message>
    <message>
      <source>Articular process</source>
      <translation>Gelenkfortsatz</translation>
    </message>
    <message>
      <source>superior articular process</source>
      <translation>Processus articularis superior</translation>
    </message>
    <message>
      <source>inferior articular process</source>
      <translation>Processus articularis inferior</translation>
    </message>
    <message>
      <source>zygapophysis</source>
      <translation>Zygapophyse</translation>
    </message>
    <message>
      <source>One of the four stubs of the arch that bear the joints: two superior ones, which face the vertebra above, two inferior ones, which face the vertebra below. Each carries a [facet](facet).</source>
      <translation>Einer der vier Stümpfe des Bogens, die die Gelenke tragen: zwei obere, die zum Wirbel darüber blicken, zwei untere, die zum Wirbel darunter blicken. Jeder trägt eine [Facette](facet).</translation>
    </message>
    <message>
      <source>Axial rotation</source>
      <translation>Axiale Rotation</translation>
    </message>
    <message>
      <source>twisting</source>
      <translation>Drehung</translation>
    </message>
    <message>
      <source>Turning about the long axis of the spine, as when looking over the shoulder.</source>
      <translation>Drehen um die Längsachse der Wirbelsäule, wie beim Blick über die Schulter.</translation>
    </message>
    <message>
      <source>drill</source>
      <translation>Bohrer</translation>
    </message>
    <message>
      <source>A turning ball with cutting edges that grinds bone away. It leaves the inside corners of a cut rounded.</source>
      <translation>Eine sich drehende Kugel mit Schneiden, die Knochen abschleift. Sie lässt die inneren Ecken eines Schnitts gerundet zurück.</translation>
    </message>
    <message>
      <source>canal space gained</source>
      <translation>gewonnener Kanalraum</translation>
    </message>
    <message>
      <source>gain</source>
      <translation>Gewinn</translation>
    </message>
    <message>
      <source>As this program uses it: bony canal space after the cut less that before, up to where the back of the [laminae](lamina) was. An upper bound: soft tissue fills part of it in life.</source>
      <translation>So, wie dieses Programm den Begriff benutzt: knöcherner Kanalraum nach dem Schnitt, abzüglich dessen vorher, bis dorthin, wo die Rückseite der [Laminae](lamina) war. Eine Obergrenze: Im Leben füllt Weichgewebe einen Teil davon.</translation>
    </message>
    <message>
      <source>Cranial, caudal</source>
      <translation>Kranial, kaudal</translation>
    </message>
    <message>
      <source>Towards the head, towards the tail: above and below along the spine.</source>
      <translation>Zum Kopf hin, zum Steiß hin: oben und unten entlang der Wirbelsäule.</translation>
    </message>
    <message>
      <source>Decompression</source>
      <translation>Dekompression</translation>
    </message>
    <message>
      <source>An operation that gives pressed nerves room by taking away bone or ligament. [Laminectomy](laminectomy), [hemilaminectomy](hemilaminectomy) and [laminotomy](laminotomy) are three of them.</source>
      <translation>Ein Eingriff, der bedrängten Nerven Raum gibt, indem er Knochen oder Band wegnimmt. [Laminektomie](laminectomy), [Hemilaminektomie](hemilaminectomy) und [Laminotomie](laminotomy) sind drei davon.</translation>
    </message>
    <message>
      <source>Intervertebral disc</source>
      <translation>Bandscheibe</translation>
    </message>
    <message>
      <source>disk</source>
      <translation>Zwischenwirbelscheibe</translation>
    </message>
    <message>
      <source>The cushion between two [vertebral bodies](vertebral-body): a tough ring round a soft core. A vertebra alone is shown without it; a [motion segment](motion-segment) has it.</source>
      <translation>Das Polster zwischen zwei [Wirbelkörpern](vertebral-body): ein zäher Ring um einen weichen Kern. Ein Wirbel allein wird ohne sie gezeigt; ein [Bewegungssegment](motion-segment) hat sie.</translation>
    </message>
    <message>
      <source>Dorsal, ventral</source>
      <translation>Dorsal, ventral</translation>
    </message>
    <message>
      <source>posterior</source>
      <translation>posterior</translation>
    </message>
    <message>
      <source>anterior</source>
      <translation>anterior</translation>
    </message>
    <message>
      <source>Towards the back, towards the belly.</source>
      <translation>Zum Rücken hin, zum Bauch hin.</translation>
    </message>
    <message>
      <source>thecal sac</source>
      <translation>Saccus duralis</translation>
    </message>
    <message>
      <source>dura</source>
      <translation>Dura</translation>
    </message>
    <message>
      <source>dural-sac area</source>
      <translation>Duralsackfläche</translation>
    </message>
    <message>
      <source>The tube of membrane in the [spinal canal](spinal-canal) that holds the nerves and their fluid. Its cross-section is measured on pictures of soft tissue; it is smaller than the bony canal and not to be compared with it. On a [motion segment](motion-segment) the program has a model of it, a sleeve of fixed length in the room that is left: no measurement.</source>
      <translation>Der häutige Schlauch im [Wirbelkanal](spinal-canal), der die Nerven und ihr Wasser enthält. Sein Querschnitt wird an Bildern der Weichteile gemessen; er ist kleiner als der knöcherne Kanal und nicht mit ihm zu vergleichen. An einem [Bewegungssegment](motion-segment) hat das Programm ein Modell davon, eine Hülle fester Länge in dem Raum, der bleibt: keine Messung.</translation>
    </message>
    <message>
      <source>End-plate</source>
      <translation>Endplatte</translation>
    </message>
    <message>
      <source>The upper or lower face of a [vertebral body](vertebral-body), towards the [disc](disc).</source>
      <translation>Die obere oder untere Fläche eines [Wirbelkörpers](vertebral-body), zur [Bandscheibe](disc) hin.</translation>
    </message>
    <message>
      <source>Facet</source>
      <translation>Facette</translation>
    </message>
    <message>
      <source>articular surface</source>
      <translation>Gelenkfläche</translation>
    </message>
    <message>
      <source>joint surface</source>
      <translation>Facies articularis</translation>
    </message>
    <message>
      <source>The smooth face of an [articular process](articular-process), which glides on that of the neighbouring vertebra.</source>
      <translation>Die glatte Fläche eines [Gelenkfortsatzes](articular-process), die auf der des Nachbarwirbels gleitet.</translation>
    </message>
    <message>
      <source>Facet joint</source>
      <translation>Facettengelenk</translation>
    </message>
    <message>
      <source>zygapophysial joint</source>
      <translation>Wirbelbogengelenk</translation>
    </message>
    <message>
      <source>joint</source>
      <translation>Gelenk</translation>
    </message>
    <message>
      <source>The joint at the back of the spine between the inferior [articular process](articular-process) of one vertebra and the superior one of the next; one on each side. The shares that the program gives are of the process of one vertebra, not of the joint.</source>
      <translation>Das Gelenk hinten an der Wirbelsäule zwischen dem unteren [Gelenkfortsatz](articular-process) eines Wirbels und dem oberen des nächsten; eines auf jeder Seite. Die Anteile im Programm gelten dem Fortsatz eines Wirbels, nicht dem Gelenk.</translation>
    </message>
    <message>
      <source>Facetectomy</source>
      <translation>Facettektomie</translation>
    </message>
    <message>
      <source>Removal of a [facet joint](facet-joint), in part or whole.</source>
      <translation>Entfernung eines [Facettengelenks](facet-joint), teilweise oder ganz.</translation>
    </message>
    <message>
      <source>Finite-element model</source>
      <translation>Finite-Elemente-Modell</translation>
    </message>
    <message>
      <source>finite elements</source>
      <translation>finite Elemente</translation>
    </message>
    <message>
      <source>FE</source>
      <translation>FE</translation>
    </message>
    <message>
      <source>A computer model that works out how a body divided into many small pieces gives way under load. Its result holds for the model, not at once for a person.</source>
      <translation>Ein Rechenmodell dafür, wie ein in viele kleine Stücke geteilter Körper unter Last nachgibt. Sein Ergebnis gilt für das Modell, nicht ohne Weiteres für einen Menschen.</translation>
    </message>
    <message>
      <source>Flexion-extension</source>
      <translation>Flexion-Extension</translation>
    </message>
    <message>
      <source>flexion</source>
      <translation>Flexion</translation>
    </message>
    <message>
      <source>extension</source>
      <translation>Extension</translation>
    </message>
    <message>
      <source>bending</source>
      <translation>Beugung</translation>
    </message>
    <message>
      <source>Bending forwards (flexion) and backwards (extension).</source>
      <translation>Beugen nach vorn (Flexion) und Strecken nach hinten (Extension).</translation>
    </message>
    <message>
      <source>Intervertebral foramen</source>
      <translation>Foramen intervertebrale</translation>
    </message>
    <message>
      <source>neural foramen</source>
      <translation>Neuroforamen</translation>
    </message>
    <message>
      <source>foramina</source>
      <translation>Foramina</translation>
    </message>
    <message>
      <source>The opening on each side between two neighbouring vertebrae, through which a [nerve root](nerve-root) leaves the [spinal canal](spinal-canal).</source>
      <translation>Die Öffnung auf jeder Seite zwischen zwei benachbarten Wirbeln, durch die eine [Nervenwurzel](nerve-root) den [Wirbelkanal](spinal-canal) verlässt.</translation>
    </message>
    <message>
      <source>Widening of the [foramen](foramen) of a nerve root: the tip of the superior [articular process](articular-process) that catches it is taken.</source>
      <translation>Erweiterung des [Foramens](foramen) einer Nervenwurzel: Die Spitze des oberen [Gelenkfortsatzes](articular-process), die sie einklemmt, wird genommen.</translation>
    </message>
    <message>
      <source>Removal of one [lamina](lamina) over its full height; the [spinous process](spinous-process) and the other lamina stay.</source>
      <translation>Entfernung einer [Lamina](lamina) in voller Höhe; der [Dornfortsatz](spinous-process) und die andere Lamina bleiben.</translation>
    </message>
    <message>
      <source>Instability</source>
      <translation>Instabilität</translation>
    </message>
    <message>
      <source>hypermobility</source>
      <translation>Hypermobilität</translation>
    </message>
    <message>
      <source>More motion between two vertebrae than there should be. A bone alone cannot show it.</source>
      <translation>Mehr Bewegung zwischen zwei Wirbeln, als sein sollte. Ein Knochen allein kann sie nicht zeigen.</translation>
    </message>
    <message>
      <source>Interlaminar space</source>
      <translation>Interlaminärer Raum</translation>
    </message>
    <message>
      <source>interlaminar window</source>
      <translation>interlaminäres Fenster</translation>
    </message>
    <message>
      <source>The gap at the back between the [laminae](lamina) of two neighbouring vertebrae, closed by the [ligamentum flavum](ligamentum-flavum).</source>
      <translation>Der Spalt hinten zwischen den [Laminae](lamina) zweier benachbarter Wirbel, geschlossen durch das [Ligamentum flavum](ligamentum-flavum).</translation>
    </message>
    <message>
      <source>Ipsilateral, contralateral</source>
      <translation>Ipsilateral, kontralateral</translation>
    </message>
    <message>
      <source>same side</source>
      <translation>gleiche Seite</translation>
    </message>
    <message>
      <source>other side</source>
      <translation>andere Seite</translation>
    </message>
    <message>
      <source>On the side of the approach; on the other side.</source>
      <translation>Auf der Seite des Zugangs; auf der anderen Seite.</translation>
    </message>
    <message>
      <source>laminae</source>
      <translation>Laminae</translation>
    </message>
    <message>
      <source>plate</source>
      <translation>Platte</translation>
    </message>
    <message>
      <source>One of the two sloping plates of bone that form the roof of the [spinal canal](spinal-canal), from the [articular processes](articular-process) to the [spinous process](spinous-process).</source>
      <translation>Eine der beiden schrägen Knochenplatten, die das Dach des [Wirbelkanals](spinal-canal) bilden, von den [Gelenkfortsätzen](articular-process) bis zum [Dornfortsatz](spinous-process).</translation>
    </message>
    <message>
      <source>total laminectomy</source>
      <translation>totale Laminektomie</translation>
    </message>
    <message>
      <source>complete laminectomy</source>
      <translation>vollständige Laminektomie</translation>
    </message>
    <message>
      <source>Removal of both [laminae](lamina) and the [spinous process](spinous-process): the whole roof of the canal.</source>
      <translation>Entfernung beider [Laminae](lamina) und des [Dornfortsatzes](spinous-process): das ganze Dach des Kanals.</translation>
    </message>
    <message>
      <source>The roof of the canal is cut, hinged open and held there, instead of being taken away.</source>
      <translation>Das Dach des Kanals wird eingeschnitten, aufgeklappt und so gehalten, statt weggenommen.</translation>
    </message>
    <message>
      <source>fenestration</source>
      <translation>Fensterung</translation>
    </message>
    <message>
      <source>hemilaminotomy</source>
      <translation>Hemilaminotomie</translation>
    </message>
    <message>
      <source>interlaminar fenestration</source>
      <translation>interlaminäre Fensterung</translation>
    </message>
    <message>
      <source>A window in the lower part of one [lamina](lamina), or of both; the rest of the arch stays.</source>
      <translation>Ein Fenster im unteren Teil einer [Lamina](lamina) oder beider; der Rest des Bogens bleibt.</translation>
    </message>
    <message>
      <source>Lateral bending</source>
      <translation>Seitneigung</translation>
    </message>
    <message>
      <source>side bending</source>
      <translation>Lateralflexion</translation>
    </message>
    <message>
      <source>Bending to the left or to the right.</source>
      <translation>Neigen nach links oder nach rechts.</translation>
    </message>
    <message>
      <source>Lateral recess</source>
      <translation>Recessus lateralis</translation>
    </message>
    <message>
      <source>The corner of the [spinal canal](spinal-canal) on each side, in front of the superior [articular process](articular-process) and beside the [pedicle](pedicle), where a [nerve root](nerve-root) runs before it leaves.</source>
      <translation>Die Ecke des [Wirbelkanals](spinal-canal) auf jeder Seite, vor dem oberen [Gelenkfortsatz](articular-process) und neben dem [Pedikel](pedicle), in der eine [Nervenwurzel](nerve-root) verläuft, ehe sie austritt.</translation>
    </message>
    <message>
      <source>yellow ligament</source>
      <translation>gelbes Band</translation>
    </message>
    <message>
      <source>flavum</source>
      <translation>Flavum</translation>
    </message>
    <message>
      <source>The elastic yellow ligament that spans from one [lamina](lamina) to the next and closes the canal behind. It begins on the inner side of the upper lamina and may thicken and press with age.</source>
      <translation>Das elastische gelbe Band, das sich von einer [Lamina](lamina) zur nächsten spannt und den Kanal hinten schließt. Es beginnt an der Innenseite der oberen Lamina und kann mit dem Alter dicker werden und drücken.</translation>
    </message>
    <message>
      <source>medial edge of the facet</source>
      <translation>medialer Rand der Facette</translation>
    </message>
    <message>
      <source>The inner edge of the [facets](facet), as a line along the arch. Cuts that stay medial of it take little of the joint surfaces.</source>
      <translation>Der innere Rand der [Facetten](facet), als Linie entlang des Bogens. Schnitte, die medial davon bleiben, nehmen wenig von den Gelenkflächen.</translation>
    </message>
    <message>
      <source>Medial, lateral</source>
      <translation>Medial, lateral</translation>
    </message>
    <message>
      <source>Towards the midline, away from it.</source>
      <translation>Zur Mittellinie hin, von ihr weg.</translation>
    </message>
    <message>
      <source>Midline ligaments</source>
      <translation>Bänder der Mittellinie</translation>
    </message>
    <message>
      <source>supraspinous ligament</source>
      <translation>Ligamentum supraspinale</translation>
    </message>
    <message>
      <source>interspinous ligament</source>
      <translation>Ligamentum interspinale</translation>
    </message>
    <message>
      <source>The ligaments from [spinous process](spinous-process) to spinous process: the supraspinous one over their tips, the interspinous ones between them. They check bending forwards.</source>
      <translation>Die Bänder von [Dornfortsatz](spinous-process) zu Dornfortsatz: das Ligamentum supraspinale über ihren Spitzen, die Ligamenta interspinalia dazwischen. Sie hemmen das Beugen nach vorn.</translation>
    </message>
    <message>
      <source>Nerve root</source>
      <translation>Nervenwurzel</translation>
    </message>
    <message>
      <source>nerve</source>
      <translation>Nerv</translation>
    </message>
    <message>
      <source>root</source>
      <translation>Wurzel</translation>
    </message>
    <message>
      <source>A nerve on its way out of the [spinal canal](spinal-canal), through the [lateral recess](lateral-recess) and the [foramen](foramen).</source>
      <translation>Ein Nerv auf dem Weg aus dem [Wirbelkanal](spinal-canal), durch den [Recessus lateralis](lateral-recess) und das [Foramen](foramen).</translation>
    </message>
    <message>
      <source>Pars fracture</source>
      <translation>Parsfraktur</translation>
    </message>
    <message>
      <source>isthmus fracture</source>
      <translation>Isthmusfraktur</translation>
    </message>
    <message>
      <source>stress fracture</source>
      <translation>Ermüdungsfraktur</translation>
    </message>
    <message>
      <source>A break of the [pars interarticularis](pars-interarticularis). After a decompression it may come where too narrow a bridge was left.</source>
      <translation>Ein Bruch der [Pars interarticularis](pars-interarticularis). Nach einer Dekompression kann er auftreten, wo eine zu schmale Brücke blieb.</translation>
    </message>
    <message>
      <source>Pars interarticularis</source>
      <translation>Pars interarticularis</translation>
    </message>
    <message>
      <source>pars</source>
      <translation>Pars</translation>
    </message>
    <message>
      <source>isthmus</source>
      <translation>Isthmus</translation>
    </message>
    <message>
      <source>The bridge of bone between the superior and the inferior [articular process](articular-process) of one side. Through it the joints hang together with the rest of the vertebra.</source>
      <translation>Die Knochenbrücke zwischen dem oberen und dem unteren [Gelenkfortsatz](articular-process) einer Seite. Durch sie hängen die Gelenke mit dem übrigen Wirbel zusammen.</translation>
    </message>
    <message>
      <source>The stout stalk of bone on each side that joins the [body](vertebral-body) to the [arch](vertebral-arch); the side wall of the canal.</source>
      <translation>Der kräftige Knochenstiel auf jeder Seite, der den [Wirbelkörper](vertebral-body) mit dem [Bogen](vertebral-arch) verbindet; die Seitenwand des Kanals.</translation>
    </message>
    <message>
      <source>Range of motion</source>
      <translation>Bewegungsumfang</translation>
    </message>
    <message>
      <source>ROM</source>
      <translation>ROM</translation>
    </message>
    <message>
      <source>motion</source>
      <translation>Bewegung</translation>
    </message>
    <message>
      <source>How far one vertebra can move against its neighbour: [flexion-extension](flexion-extension), [lateral bending](lateral-bending), [axial rotation](axial-rotation). This program works out none of it.</source>
      <translation>Wie weit sich ein Wirbel gegen seinen Nachbarn bewegen kann: [Flexion-Extension](flexion-extension), [Seitneigung](lateral-bending), [axiale Rotation](axial-rotation). Dieses Programm berechnet nichts davon.</translation>
    </message>
    <message>
      <source>open arch</source>
      <translation>offener Bogen</translation>
    </message>
    <message>
      <source>A gap in the midline of the [arch](vertebral-arch), which did not close during growth; mostly found by chance.</source>
      <translation>Ein Spalt in der Mittellinie des [Bogens](vertebral-arch), der sich im Wachstum nicht geschlossen hat; meist ein Zufallsbefund.</translation>
    </message>
    <message>
      <source>Spinal canal</source>
      <translation>Wirbelkanal</translation>
    </message>
    <message>
      <source>vertebral canal</source>
      <translation>Spinalkanal</translation>
    </message>
    <message>
      <source>The passage through the arches of the vertebrae in which the nerves run: the [body](vertebral-body) in front, the [pedicles](pedicle) at the sides, the [laminae](lamina) behind.</source>
      <translation>Der Gang durch die Wirbelbögen, in dem die Nerven verlaufen: vorn der [Wirbelkörper](vertebral-body), an den Seiten die [Pedikel](pedicle), hinten die [Laminae](lamina).</translation>
    </message>
    <message>
      <source>spine of the vertebra</source>
      <translation>Processus spinosus</translation>
    </message>
    <message>
      <source>The blade of bone that stands out backwards where the two [laminae](lamina) meet. Muscles and the [midline ligaments](midline-ligaments) hold on it.</source>
      <translation>Die Knochenklinge, die nach hinten vorsteht, wo sich die beiden [Laminae](lamina) treffen. Muskeln und die [Bänder der Mittellinie](midline-ligaments) setzen an ihr an.</translation>
    </message>
    <message>
      <source>Spondylolisthesis</source>
      <translation>Spondylolisthesis</translation>
    </message>
    <message>
      <source>listhesis</source>
      <translation>Listhese</translation>
    </message>
    <message>
      <source>slip</source>
      <translation>Wirbelgleiten</translation>
    </message>
    <message>
      <source>One vertebra has slipped, mostly forwards, over the one below.</source>
      <translation>Ein Wirbel ist über den darunter geglitten, meist nach vorn.</translation>
    </message>
    <message>
      <source>Spinal stenosis</source>
      <translation>Spinalkanalstenose</translation>
    </message>
    <message>
      <source>narrowing</source>
      <translation>Enge</translation>
    </message>
    <message>
      <source>The [canal](spinal-canal), a [lateral recess](lateral-recess) or a [foramen](foramen) is so narrow that nerves may be pressed.</source>
      <translation>Der [Kanal](spinal-canal), ein [Recessus lateralis](lateral-recess) oder ein [Foramen](foramen) ist so eng, dass Nerven bedrängt sein können.</translation>
    </message>
    <message>
      <source>The arm of bone that stands out to each side of the [arch](vertebral-arch). A decompression does not touch it.</source>
      <translation>Der Knochenarm, der auf jeder Seite vom [Bogen](vertebral-arch) absteht. Eine Dekompression berührt ihn nicht.</translation>
    </message>
    <message>
      <source>Over-the-top decompression</source>
      <translation>Over-the-top-Dekompression</translation>
    </message>
    <message>
      <source>ULBD</source>
      <translation>ULBD</translation>
    </message>
    <message>
      <source>crossover</source>
      <translation>Crossover</translation>
    </message>
    <message>
      <source>unilateral laminotomy for bilateral decompression</source>
      <translation>einseitige Laminotomie zur beidseitigen Dekompression</translation>
    </message>
    <message>
      <source>Through a window on one side the surgeon also frees the other side, working under the [spinous process](spinous-process).</source>
      <translation>Durch ein Fenster auf einer Seite wird unter dem [Dornfortsatz](spinous-process) hindurch auch die andere befreit.</translation>
    </message>
    <message>
      <source>Undercutting</source>
      <translation>Unterschneidung</translation>
    </message>
    <message>
      <source>undercut</source>
      <translation>unterschneiden</translation>
    </message>
    <message>
      <source>Bone is taken from the side of the canal while the outer shell stays: the wall of the cut leans outwards towards the canal.</source>
      <translation>Knochen wird von der Kanalseite her genommen, während die äußere Schale bleibt: Die Wand des Schnitts neigt sich zum Kanal hin nach außen.</translation>
    </message>
    <message>
      <source>Vertebra</source>
      <translation>Wirbel</translation>
    </message>
    <message>
      <source>vertebrae</source>
      <translation>Vertebra</translation>
    </message>
    <message>
      <source>One bone of the spine: a [body](vertebral-body) in front, an [arch](vertebral-arch) behind, and processes for joints, ligaments and muscles.</source>
      <translation>Ein Knochen der Wirbelsäule: vorn ein [Wirbelkörper](vertebral-body), hinten ein [Bogen](vertebral-arch) und Fortsätze für Gelenke, Bänder und Muskeln.</translation>
    </message>
    <message>
      <source>Vertebral arch</source>
      <translation>Wirbelbogen</translation>
    </message>
    <message>
      <source>neural arch</source>
      <translation>Neuralbogen</translation>
    </message>
    <message>
      <source>posterior elements</source>
      <translation>hintere Elemente</translation>
    </message>
    <message>
      <source>arch</source>
      <translation>Bogen</translation>
    </message>
    <message>
      <source>The ring of bone behind the [body](vertebral-body): two [pedicles](pedicle), two [laminae](lamina), the [articular processes](articular-process), the [transverse processes](transverse-process) and the [spinous process](spinous-process).</source>
      <translation>Der Knochenring hinter dem [Wirbelkörper](vertebral-body): zwei [Pedikel](pedicle), zwei [Laminae](lamina), die [Gelenkfortsätze](articular-process), die [Querfortsätze](transverse-process) und der [Dornfortsatz](spinous-process).</translation>
    </message>
    <message>
      <source>Vertebral body</source>
      <translation>Wirbelkörper</translation>
    </message>
    <message>
      <source>body</source>
      <translation>Körper</translation>
    </message>
    <message>
      <source>The block of bone in front that bears most of the weight.</source>
      <translation>Der Knochenblock vorn, der den größten Teil der Last trägt.</translation>
    </message>
    <message>
      <source>Motion segment</source>
      <translation>Bewegungssegment</translation>
    </message>
    <message>
      <source>spinal segment</source>
      <translation>Wirbelsäulensegment</translation>
    </message>
    <message>
      <source>functional spinal unit</source>
      <translation>funktionelle Einheit der Wirbelsäule</translation>
    </message>
    <message>
      <source>Two neighbouring [vertebrae](vertebra) with the [disc](disc), the [joints](facet-joint) and the ligaments between them: the smallest part of the spine that moves.</source>
      <translation>Zwei benachbarte [Wirbel](vertebra) mit [Bandscheibe](disc), [Gelenken](facet-joint) und Bändern dazwischen: der kleinste Teil der Wirbelsäule, der sich bewegt.</translation>
    </message>
    <message>
      <source>Exiting root</source>
      <translation>Austretende Wurzel</translation>
    </message>
    <message>
      <source>The [nerve root](nerve-root) that leaves between two vertebrae through the [foramen](foramen), close under the [pedicle](pedicle) of the upper one. In the lumbar spine it has the number of that vertebra.</source>
      <translation>Die [Nervenwurzel](nerve-root), die zwischen zwei Wirbeln durch das [Foramen](foramen) austritt, dicht unter dem [Pedikel](pedicle) des oberen. Lumbal trägt sie dessen Nummer.</translation>
    </message>
    <message>
      <source>Traversing root</source>
      <translation>Absteigende Wurzel</translation>
    </message>
    <message>
      <source>passing root</source>
      <translation>vorbeiziehende Wurzel</translation>
    </message>
    <message>
      <source>The [nerve root](nerve-root) that passes the [disc](disc) in the [lateral recess](lateral-recess) and leaves one vertebra lower. In the lumbar spine it has the number of the lower vertebra.</source>
      <translation>Die [Nervenwurzel](nerve-root), die im [Recessus lateralis](lateral-recess) an der [Bandscheibe](disc) vorbeizieht und einen Wirbel tiefer austritt. Lumbal trägt sie die Nummer des unteren Wirbels.</translation>
    </message>
    <message>
      <source>central canal stenosis</source>
      <translation>zentrale Spinalkanalstenose</translation>
    </message>
    <message>
      <source>The middle of the [canal](spinal-canal) is narrow: a bulging [disc](disc) in front, a thick [ligamentum flavum](ligamentum-flavum) and enlarged [joints](facet-joint) behind.</source>
      <translation>Die Mitte des [Kanals](spinal-canal) ist eng: vorn eine vorgewölbte [Bandscheibe](disc), hinten ein dickes [Ligamentum flavum](ligamentum-flavum) und vergrößerte [Gelenke](facet-joint).</translation>
    </message>
    <message>
      <source>Lateral recess stenosis</source>
      <translation>Rezessusstenose</translation>
    </message>
    <message>
      <source>subarticular stenosis</source>
      <translation>subartikuläre Stenose</translation>
    </message>
    <message>
      <source>The [lateral recess](lateral-recess) is narrow: the superior [articular process](articular-process) has grown inwards, and the [traversing root](traversing-root) is caught between it and the [disc](disc).</source>
      <translation>Der [Recessus lateralis](lateral-recess) ist eng: Der obere [Gelenkfortsatz](articular-process) ist nach innen gewachsen, und die [absteigende Wurzel](traversing-root) ist zwischen ihm und der [Bandscheibe](disc) eingeklemmt.</translation>
    </message>
    <message>
      <source>A [foramen](foramen) is narrow: the [disc](disc) has lost height or the tip of the superior [articular process](articular-process) has grown up into it, and the [exiting root](exiting-root) is caught under its [pedicle](pedicle).</source>
      <translation>Ein [Foramen](foramen) ist eng: Die [Bandscheibe](disc) hat an Höhe verloren, oder die Spitze des oberen [Gelenkfortsatzes](articular-process) ist hineingewachsen, und die [austretende Wurzel](exiting-root) ist unter ihrem [Pedikel](pedicle) eingeklemmt.</translation>
    </message>
    <message>
      <source>slipped disc</source>
      <translation>Diskushernie</translation>
    </message>
    <message>
      <source>prolapse</source>
      <translation>Prolaps</translation>
    </message>
    <message>
      <source>herniated disc</source>
      <translation>vorgefallene Bandscheibe</translation>
    </message>
    <message>
      <source>Part of the [disc](disc) has come out beyond its rim. It may press on a root beside the middle, or on the [dural sac](dural-sac) in it.</source>
      <translation>Ein Teil der [Bandscheibe](disc) ist über ihren Rand ausgetreten. Er kann neben der Mitte auf eine Wurzel drücken oder in ihr auf den [Duralsack](dural-sac).</translation>
    </message>
    <message>
      <source>bulging disc</source>
      <translation>Protrusion</translation>
    </message>
    <message>
      <source>The [disc](disc) stands out beyond the rims of the [end-plates](end-plate) all round, as it does when it loses height.</source>
      <translation>Die [Bandscheibe](disc) steht ringsum über die Ränder der [Endplatten](end-plate) vor, wie wenn sie an Höhe verliert.</translation>
    </message>
    <message>
      <source>Hypertrophy</source>
      <translation>Hypertrophie</translation>
    </message>
    <message>
      <source>thickening</source>
      <translation>Verdickung</translation>
    </message>
    <message>
      <source>enlargement</source>
      <translation>Vergrößerung</translation>
    </message>
    <message>
      <source>Growth beyond the usual size. In the narrow canal it is said of the [joints](facet-joint), the [laminae](lamina) and the [ligamentum flavum](ligamentum-flavum).</source>
      <translation>Wachstum über das übliche Maß. Beim engen Kanal gilt es [Gelenken](facet-joint), [Laminae](lamina) und [Ligamentum flavum](ligamentum-flavum).</translation>
    </message>
    <message>
      <source>Osteophyte</source>
      <translation>Osteophyt</translation>
    </message>
    <message>
      <source>bone spur</source>
      <translation>Knochensporn</translation>
    </message>
    <message>
      <source>spur</source>
      <translation>Sporn</translation>
    </message>
    <message>
      <source>A spur of new bone at the rim of a [joint](facet-joint), of an [end-plate](end-plate) or of a [lamina](lamina), grown where there was wear.</source>
      <translation>Ein Sporn aus neuem Knochen am Rand eines [Gelenks](facet-joint), einer [Endplatte](end-plate) oder einer [Lamina](lamina), gewachsen, wo Verschleiß war.</translation>
    </message>
    <message>
      <source>degenerative spondylolisthesis</source>
      <translation>degenerative Spondylolisthese</translation>
    </message>
    <message>
      <source>The upper vertebra has slid forwards on worn [joints](facet-joint), its arch whole: the arch comes along and narrows the canal.</source>
      <translation>Der obere Wirbel ist auf verschlissenen [Gelenken](facet-joint) nach vorn geglitten, sein Bogen ist ganz: Er kommt mit und verengt den Kanal.</translation>
    </message>
    <message>
      <source>The angle by which two neighbouring vertebrae are bent backwards against each other, measured between their [end-plates](end-plate).</source>
      <translation>Der Winkel, um den zwei benachbarte Wirbel gegeneinander nach hinten gebogen sind, gemessen zwischen ihren [Endplatten](end-plate).</translation>
    </message>
    <message>
      <source>laminotomy on both sides</source>
      <translation>Laminotomie auf beiden Seiten</translation>
    </message>
    <message>
      <source>A window between the [laminae](lamina) on each side; the [spinous process](spinous-process) and the midline stay.</source>
      <translation>Ein Fenster zwischen den [Laminae](lamina) auf jeder Seite; [Dornfortsatz](spinous-process) und Mittellinie bleiben.</translation>
    </message>
    <message>
      <source>partial facetectomy</source>
      <translation>partielle Facettektomie</translation>
    </message>
    <message>
      <source>Removal of the inner part of a [facet joint](facet-joint), to free the root in the [lateral recess](lateral-recess).</source>
      <translation>Entfernung des inneren Teils eines [Facettengelenks](facet-joint), um die Wurzel im [Recessus lateralis](lateral-recess) zu befreien.</translation>
    </message>
    <message>
      <source>Spinous-process splitting</source>
      <translation>Dornfortsatzspaltung</translation>
    </message>
    <message>
      <source>spinous process osteotomy</source>
      <translation>Dornfortsatzosteotomie</translation>
    </message>
    <message>
      <source>The [spinous process](spinous-process) is split and parted with the muscles on its halves, the roof opened between them, and the halves put back.</source>
      <translation>Der [Dornfortsatz](spinous-process) wird gespalten und mit den Muskeln an seinen Hälften auseinandergedrängt, das Dach dazwischen geöffnet, und die Hälften werden zurückgelegt.</translation>
    </message>
    <message>
      <source>sequestrectomy</source>
      <translation>Sequestrektomie</translation>
    </message>
    <message>
      <source>microdiscectomy</source>
      <translation>Mikrodiskektomie</translation>
    </message>
    <message>
      <source>Removal of what has come out of a [disc](disc), through a small window between two [laminae](lamina).</source>
      <translation>Entfernung dessen, was aus einer [Bandscheibe](disc) ausgetreten ist, durch ein kleines Fenster zwischen zwei [Laminae](lamina).</translation>
    </message>
    <message>
      <source>Findings of others, each under its own conditions, and none of them a treatment rule. What the program works out is the geometry of one bone, or of two and models of the sac and the roots between them; it is not a clinical outcome and foretells none.</source>
      <translation>Befunde anderer, jeder unter seinen eigenen Bedingungen, und keiner eine Behandlungsregel. Was das Programm errechnet, ist die Geometrie eines Knochens, oder zweier mit Modellen von Sack und Wurzeln dazwischen; es ist kein klinisches Ergebnis und sagt keines voraus.</translation>
    </message>
    <message>
      <source>Measured and worked out on different bones and with other cuts than the one that is set; envelope volumes, cortex and marrow together.</source>
      <translation>Gemessen und berechnet an anderen Knochen und mit anderen Schnitten als dem eingestellten; Hüllvolumina, Kortikalis und Spongiosa zusammen.</translation>
    </message>
    <message>
      <source>Room for the nerves</source>
      <translation>Raum für die Nerven</translation>
    </message>
    <message>
      <source>Dural-sac areas are figures of soft tissue. They are not to be compared with the bony canal of the program. On a motion segment the program has a model of the sac, which is no measurement.</source>
      <translation>Flächen des Duralsacks sind Zahlen der Weichteile. Sie sind nicht mit dem knöchernen Kanal des Programms zu vergleichen. An einem Bewegungssegment hat das Programm ein Modell des Sacks; es ist keine Messung.</translation>
    </message>
    <message>
      <source>Joints</source>
      <translation>Gelenke</translation>
    </message>
    <message>
      <source>Published shares are of the joint; those of the program are of the articular process of one vertebra.</source>
      <translation>Veröffentlichte Anteile sind die des Gelenks; die des Programms sind die des Gelenkfortsatzes eines Wirbels.</translation>
    </message>
    <message>
      <source>Pars</source>
      <translation>Pars</translation>
    </message>
    <message>
      <source>No source that was read gives a limit in millimetres for the pars.</source>
      <translation>Keine der gelesenen Quellen nennt für die Pars eine Grenze in Millimetern.</translation>
    </message>
    <message>
      <source>Motion and strength</source>
      <translation>Bewegung und Festigkeit</translation>
    </message>
    <message>
      <source>Models and cadavers disagree: a range with its study, not one score.</source>
      <translation>Modelle und Präparate stimmen nicht überein: eine Spanne mit ihrer Studie, nicht ein Wert.</translation>
    </message>
    <message>
      <source>No motion and no strength is worked out: that takes more than one bone.</source>
      <translation>Bewegung und Festigkeit werden nicht berechnet: Dazu braucht es mehr als einen Knochen.</translation>
    </message>
    <message>
      <source>Later course</source>
      <translation>Späterer Verlauf</translation>
    </message>
    <message>
      <source>Found in patients, under the conditions of the study.</source>
      <translation>Bei Patienten gefunden, unter den Bedingungen der Studie.</translation>
    </message>
    <message>
      <source>No course of a patient is worked out.</source>
      <translation>Der Verlauf eines Patienten wird nicht berechnet.</translation>
    </message>
    <message>
      <source>Mid-sagittal depth of the bony canal under 10 mm: absolute stenosis. 10 to 12 mm: relative stenosis. Over 13 mm: normal; 12 to 13 mm is not classified (Verbiest 1977).</source>
      <translation>Mediansagittale Tiefe des knöchernen Kanals unter 10 mm: absolute Stenose. 10 bis 12 mm: relative Stenose. Über 13 mm: normal; 12 bis 13 mm ist nicht eingeteilt (Verbiest 1977).</translation>
    </message>
    <message>
      <source>Dural-sac area under 75 mm²: severe stenosis. 75 to 100 mm²: moderate. Over 100 mm²: normal.</source>
      <translation>Duralsackfläche unter 75 mm²: schwere Stenose. 75 bis 100 mm²: mäßige. Über 100 mm²: normal.</translation>
    </message>
    <message>
      <source>Lateral recess: height under 3 mm, stenosis; under 5 mm, suspicious. Height is measured from the most anterior point of the superior articular process to the posterior border of the body.</source>
      <translation>Recessus lateralis: Höhe unter 3 mm Stenose; unter 5 mm verdächtig. Die Höhe wird vom vordersten Punkt des Processus articularis superior zum Hinterrand des Wirbelkörpers gemessen.</translation>
    </message>
    <message>
      <source>With a trough of 16, 20 and 24 mm:
L2: 7.3, 8.6, 10.1 cm³
L3: 7.5, 8.8, 10.3 cm³
L4: 6.1, 7.1, 8.2 cm³
L5: 4.2, 4.8, 5.3 cm³</source>
      <translation>Mit einer Rinne von 16, 20 und 24 mm:
L2: 7,3, 8,6, 10,1 cm³
L3: 7,5, 8,8, 10,3 cm³
L4: 6,1, 7,1, 8,2 cm³
L5: 4,2, 4,8, 5,3 cm³</translation>
    </message>
    <message>
      <source>The same as a share of the vertebra:
L2: 13, 15, 18 %
L3: 12, 14, 16 %
L4: 10, 11, 13 %
L5: 7, 8, 9 %</source>
      <translation>Dasselbe als Anteil am Wirbel:
L2: 13, 15, 18 %
L3: 12, 14, 16 %
L4: 10, 11, 13 %
L5: 7, 8, 9 %</translation>
    </message>
    <message>
      <source>One lamina from 2 to 11 mm from the midline, full height:
L2: 2.7 cm³
L3: 2.5 cm³
L4: 2.0 cm³
L5: 1.4 cm³</source>
      <translation>Eine Lamina von 2 bis 11 mm von der Mittellinie, volle Höhe:
L2: 2,7 cm³
L3: 2,5 cm³
L4: 2,0 cm³
L5: 1,4 cm³</translation>
    </message>
    <message>
      <source>The caudal 10 mm of one lamina:
L2: 0.80 cm³
L3: 0.88 cm³
L4: 1.06 cm³
L5: 0.93 cm³</source>
      <translation>Die kaudalen 10 mm einer Lamina:
L2: 0,80 cm³
L3: 0,88 cm³
L4: 1,06 cm³
L5: 0,93 cm³</translation>
    </message>
    <message>
      <source>Removed 83 % more lamina area and 95 % more bone than a flexible shaver through the foramen.</source>
      <translation>Nahm 83 % mehr Laminafläche und 95 % mehr Knochen als ein flexibler Shaver durch das Foramen.</translation>
    </message>
    <message>
      <source>Hemilaminotomy with foraminotomy</source>
      <translation>Hemilaminotomie mit Foraminotomie</translation>
    </message>
    <message>
      <source>stenotic cadavers</source>
      <translation>stenotische Leichenpräparate</translation>
    </message>
    <message>
      <source>Complete laminectomy gave no further gain of intrathecal volume over a limited interlaminar decompression. (The abstract words it as no significant additional reduction of the volume loss in extension.)</source>
      <translation>Die vollständige Laminektomie brachte gegenüber einer begrenzten interlaminären Dekompression keinen weiteren Gewinn an intrathekalem Volumen. (Die Zusammenfassung nennt es: keine weitere signifikante Abnahme des Volumenverlusts in Extension.)</translation>
    </message>
    <message>
      <source>cadaver spines with stenosis</source>
      <translation>Leichenwirbelsäulen mit Stenose</translation>
    </message>
    <message>
      <source>Dural-sac area from 70.8 ± 28.2 to 108.1 ± 31.5 mm².</source>
      <translation>Duralsackfläche von 70,8 ± 28,2 auf 108,1 ± 31,5 mm².</translation>
    </message>
    <message>
      <source>Unilateral laminectomy for bilateral decompression</source>
      <translation>Einseitige Laminektomie zur beidseitigen Dekompression</translation>
    </message>
    <message>
      <source>Dural-sac area from 84 ± 32 to 126 ± 35 mm².</source>
      <translation>Duralsackfläche von 84 ± 32 auf 126 ± 35 mm².</translation>
    </message>
    <message>
      <source>One-sided or two-sided hemilaminotomy, not split</source>
      <translation>Ein- oder beidseitige Hemilaminotomie, nicht getrennt</translation>
    </message>
    <message>
      <source>Dural-sac area grew by 71.9 ± 37.1 mm²; no difference between three methods (p = 0.49).</source>
      <translation>Die Duralsackfläche wuchs um 71,9 ± 37,1 mm²; kein Unterschied zwischen drei Verfahren (p = 0,49).</translation>
    </message>
    <message>
      <source>Laminotomy on both sides</source>
      <translation>Laminotomie beidseits</translation>
    </message>
    <message>
      <source>randomised; MRI before and 3 months after, tightest level</source>
      <translation>randomisiert; MRT vorher und nach 3 Monaten, engste Höhe</translation>
    </message>
    <message>
      <source>Dural-sac area grew by 66.0 ± 41.5 mm².</source>
      <translation>Die Duralsackfläche wuchs um 66,0 ± 41,5 mm².</translation>
    </message>
    <message>
      <source>Over the top from one side</source>
      <translation>Over the top von einer Seite</translation>
    </message>
    <message>
      <source>Lateral recess gained 7 %; with a flexible shaver through the foramen 43 %.</source>
      <translation>Der Recessus lateralis gewann 7 %; mit einem flexiblen Shaver durch das Foramen 43 %.</translation>
    </message>
    <message>
      <source>Motion rose by 18 % in flexion, 27 % in extension and 45 % in axial rotation; lateral bending unchanged.</source>
      <translation>Die Bewegung nahm um 18 % in Flexion, 27 % in Extension und 45 % in axialer Rotation zu; Seitneigung unverändert.</translation>
    </message>
    <message>
      <source>Medial facetectomy, one third of both joints</source>
      <translation>Mediale Facettektomie, ein Drittel beider Gelenke</translation>
    </message>
    <message>
      <source>finite elements L3-S1, degenerated L4-5</source>
      <translation>finite Elemente L3-S1, degeneriertes L4-5</translation>
    </message>
    <message>
      <source>With less than 50 %, at least 50 % or all of the joint kept: no radiographic or clinical difference at 1 year. The rule of 50 % is mechanical, not proven by outcome.</source>
      <translation>Wenn weniger als 50 %, mindestens 50 % oder das ganze Gelenk blieb: nach 1 Jahr kein radiologischer oder klinischer Unterschied. Die 50-%-Regel ist mechanisch, nicht durch Ergebnisse belegt.</translation>
    </message>
    <message>
      <source>Endoscopic decompression</source>
      <translation>Endoskopische Dekompression</translation>
    </message>
    <message>
      <source>Up to 50 % removed is minor; 100 % gives more than 300 % motion, and 800 % more disc stress in extension.</source>
      <translation>Bis zu 50 % entfernt ist gering; 100 % gibt mehr als 300 % Bewegung und in Extension 800 % mehr Bandscheibenspannung.</translation>
    </message>
    <message>
      <source>Kept of the facet joint: 70 ± 4 % on the side of the approach, 87 ± 6 % on the other.</source>
      <translation>Vom Facettengelenk blieben: 70 ± 4 % auf der Seite des Zugangs, 87 ± 6 % auf der anderen.</translation>
    </message>
    <message>
      <source>facet joint volume on CT</source>
      <translation>Volumen des Facettengelenks im CT</translation>
    </message>
    <message>
      <source>Among 39 pars fractures after operation, 45 to 84 % of the bone just above the inferior articular process had been removed, 66 % on average. Fractured cases only: not a threshold of risk.</source>
      <translation>Bei 39 Parsfrakturen nach Operation waren 45 bis 84 % des Knochens dicht über dem Processus articularis inferior entfernt, im Mittel 66 %. Nur frakturierte Fälle: keine Risikoschwelle.</translation>
    </message>
    <message>
      <source>With 50 % of the isthmus cut it breaks clearly easier in lateral bending than with 25 %.</source>
      <translation>Ist der Isthmus zu 50 % durchtrennt, bricht er bei Seitneigung deutlich leichter als bei 25 %.</translation>
    </message>
    <message>
      <source>sheep</source>
      <translation>Schaf</translation>
    </message>
    <message>
      <source>No significant change; capsulectomy and facetectomy change motion significantly.</source>
      <translation>Keine signifikante Änderung; Kapsulektomie und Facettektomie ändern die Bewegung signifikant.</translation>
    </message>
    <message>
      <source>Excision of the pars on one side</source>
      <translation>Exzision der Pars auf einer Seite</translation>
    </message>
    <message>
      <source>human L5-S1, 280 N and 7.5 Nm torsion</source>
      <translation>menschliches L5-S1, 280 N und 7,5 Nm Torsion</translation>
    </message>
    <message>
      <source>Range of motion rose by 20 % in flexion-extension, 11 % in lateral bending, 19 % in axial rotation; significant. SD 4 to 16 % over all four procedures of the study.</source>
      <translation>Der Bewegungsumfang nahm um 20 % in Flexion-Extension, 11 % in Seitneigung, 19 % in axialer Rotation zu; signifikant. SD 4 bis 16 % über alle vier Eingriffe der Studie.</translation>
    </message>
    <message>
      <source>degenerated human segments, pure moments of 7.5 Nm</source>
      <translation>degenerierte menschliche Segmente, reine Momente von 7,5 Nm</translation>
    </message>
    <message>
      <source>Range of motion rose by 7.3 % in flexion-extension, 7.5 % in lateral bending, 12.2 % in axial rotation; stiffness not changed.</source>
      <translation>Der Bewegungsumfang nahm um 7,3 % in Flexion-Extension, 7,5 % in Seitneigung, 12,2 % in axialer Rotation zu; Steifigkeit unverändert.</translation>
    </message>
    <message>
      <source>human spines, single-level laminectomy at L2 or L4</source>
      <translation>menschliche Wirbelsäulen, Laminektomie in einer Höhe bei L2 oder L4</translation>
    </message>
    <message>
      <source>Displacement in flexion rose by 52 %; in extension not significantly.</source>
      <translation>Die Verschiebung in Flexion nahm um 52 % zu; in Extension nicht signifikant.</translation>
    </message>
    <message>
      <source>pig, 8.4 Nm; lamina and spinous process of lower L4 and upper L5 removed, not the clinical cut</source>
      <translation>Schwein, 8,4 Nm; Lamina und Dornfortsatz von unterem L4 und oberem L5 entfernt, nicht der klinische Schnitt</translation>
    </message>
    <message>
      <source>Raises motion and the stress of annulus and isthmus, lowers the force in the facets.</source>
      <translation>Erhöht die Bewegung und die Spannung in Anulus und Isthmus, senkt die Kraft in den Facetten.</translation>
    </message>
    <message>
      <source>finite elements, normal and spondylolisthesis</source>
      <translation>finite Elemente, normal und mit Spondylolisthesis</translation>
    </message>
    <message>
      <source>Failed in shear at 1645 instead of 2113 N (-22 %); shear stiffness 197.4 instead of 216.5 N/mm (-9 %).</source>
      <translation>Versagte auf Scherung bei 1645 statt 2113 N (-22 %); Schersteifigkeit 197,4 statt 216,5 N/mm (-9 %).</translation>
    </message>
    <message>
      <source>Laminectomy with 50 % of the facet</source>
      <translation>Laminektomie mit 50 % der Facette</translation>
    </message>
    <message>
      <source>pig, 1600 N</source>
      <translation>Schwein, 1600 N</translation>
    </message>
    <message>
      <source>No obvious change.</source>
      <translation>Keine deutliche Änderung.</translation>
    </message>
    <message>
      <source>Hemilaminectomy and one-third facetectomy</source>
      <translation>Hemilaminektomie und Facettektomie zu einem Drittel</translation>
    </message>
    <message>
      <source>Range of motion rose by 4 % in flexion-extension, 4 % in lateral bending, 7 % in axial rotation; not significant. SD 4 to 16 % over all four procedures of the study.</source>
      <translation>Der Bewegungsumfang nahm um 4 % in Flexion-Extension, 4 % in Seitneigung, 7 % in axialer Rotation zu; nicht signifikant. SD 4 bis 16 % über alle vier Eingriffe der Studie.</translation>
    </message>
    <message>
      <source>Laminotomy on one side</source>
      <translation>Laminotomie einseitig</translation>
    </message>
    <message>
      <source>degenerated human segments, pure moments of 7.5 Nm; unilateral interlaminar decompression</source>
      <translation>degenerierte menschliche Segmente, reine Momente von 7,5 Nm; einseitige interlaminäre Dekompression</translation>
    </message>
    <message>
      <source>Range of motion rose by 8 % in flexion-extension, 8 % in lateral bending, 15 % in axial rotation; not significant. SD 4 to 16 % over all four procedures of the study.</source>
      <translation>Der Bewegungsumfang nahm um 8 % in Flexion-Extension, 8 % in Seitneigung, 15 % in axialer Rotation zu; nicht signifikant. SD 4 bis 16 % über alle vier Eingriffe der Studie.</translation>
    </message>
    <message>
      <source>Displacement in flexion rose by 7 %.</source>
      <translation>Die Verschiebung in Flexion nahm um 7 % zu.</translation>
    </message>
    <message>
      <source>pig, 8.4 Nm</source>
      <translation>Schwein, 8,4 Nm</translation>
    </message>
    <message>
      <source>Operated again: 37.5 %; with a facet angle over 50° 39 %, with a disc height over 6.5 mm 45 %.</source>
      <translation>Erneut operiert: 37,5 %; bei einem Facettenwinkel über 50° 39 %, bei einer Bandscheibenhöhe über 6,5 mm 45 %.</translation>
    </message>
    <message>
      <source>Laminectomy with grade I spondylolisthesis</source>
      <translation>Laminektomie bei Spondylolisthesis Grad I</translation>
    </message>
    <message>
      <source>patients</source>
      <translation>Patienten</translation>
    </message>
    <message>
      <source>Dural-sac area 52.0 ± 21.2 mm² before, 117.2 ± 43.0 at 3 months, 127.7 ± 52.5 at 2 years; no effect of the method.</source>
      <translation>Duralsackfläche 52,0 ± 21,2 mm² vorher, 117,2 ± 43,0 nach 3 Monaten, 127,7 ± 52,5 nach 2 Jahren; kein Einfluss des Verfahrens.</translation>
    </message>
    <message>
      <source>Three mini-invasive methods together</source>
      <translation>Drei minimalinvasive Verfahren zusammen</translation>
    </message>
    <message>
      <source>Bone grew back after 5 years or more: 3.4 mm dorsally, 1.3 mm ventrally at the facet.</source>
      <translation>Nach 5 Jahren oder mehr wuchs Knochen nach: 3,4 mm dorsal, 1,3 mm ventral an der Facette.</translation>
    </message>
    <message>
      <source>Range of motion rose by 4 % in flexion-extension, 5 % in lateral bending, 9 % in axial rotation; not significant. SD 4 to 16 % over all four procedures of the study.</source>
      <translation>Der Bewegungsumfang stieg um 4 % in Flexion-Extension, 5 % in Seitneigung, 9 % in axialer Rotation; nicht signifikant. SD 4 bis 16 % über alle vier Eingriffe der Studie.</translation>
    </message>
    <message>
      <source>Dural-sac area after operation on CT: 152 ± 30 mm²; medialised 153 ± 26 mm².</source>
      <translation>Fläche des Duralsacks nach der Operation im CT: 152 ± 30 mm²; medialisiert 153 ± 26 mm².</translation>
    </message>
    <message>
      <source>Dural-sac area grew by 68.1 ± 41.0 mm²; no difference between three methods (p = 0.49).</source>
      <translation>Die Fläche des Duralsacks wuchs um 68,1 ± 41,0 mm²; kein Unterschied zwischen drei Verfahren (p = 0,49).</translation>
    </message>
    <message>
      <source>The split process had united at 1 year: wholly in 58 %, in part in 19 %.</source>
      <translation>Der gespaltene Fortsatz war nach 1 Jahr verheilt: ganz bei 58 %, teilweise bei 19 %.</translation>
    </message>
    <message>
      <source>The canal grew by 4 to 5 mm from front to back, and by about 95 mm² where recovery was good.</source>
      <translation>Der Kanal wurde um 4 bis 5 mm tiefer und, wo die Erholung gut war, um etwa 95 mm² weiter.</translation>
    </message>
    <message>
      <source>Laminoplasty of the neck</source>
      <translation>Laminoplastie der Halswirbelsäule</translation>
    </message>
    <message>
      <source>The multifidus muscle lost 4.9 % of its section at the level of the operation (6.2 % without fat), none on the other side.</source>
      <translation>Der Musculus multifidus verlor auf der Höhe der Operation 4,9 % seines Querschnitts (6,2 % ohne Fett), auf der Gegenseite nichts.</translation>
    </message>
    <message>
      <source>Discectomy through a tube</source>
      <translation>Diskektomie durch einen Tubus</translation>
    </message>
    <message>
      <source>Dural-sac area before and after a full laminectomy was not found in a source that was read.</source>
      <translation>Duralsackflächen vor und nach vollständiger Laminektomie wurden in keiner gelesenen Quelle gefunden.</translation>
    </message>
    <message>
      <source>No dural-sac figure for a plain hemilaminectomy was found in a source that was read.</source>
      <translation>Für eine einfache Hemilaminektomie wurde in keiner gelesenen Quelle eine Duralsackzahl gefunden.</translation>
    </message>
    <message>
      <source>No dural-sac figure for facetectomy alone was found in a source that was read.</source>
      <translation>Für die Facettektomie allein fand sich in keiner gelesenen Quelle eine Zahl zum Duralsack.</translation>
    </message>
    <message>
      <source>Dural-sac area before and after a discectomy was not found in a source that was read.</source>
      <translation>Die Fläche des Duralsacks vor und nach einer Diskektomie fand sich in keiner gelesenen Quelle.</translation>
    </message>
    <message>
      <source>Dural-sac area before and after a lumbar laminoplasty was not found in a source that was read.</source>
      <translation>Die Fläche des Duralsacks vor und nach einer lumbalen Laminoplastie fand sich in keiner gelesenen Quelle.</translation>
    </message>
    <message>
      <source>these dimensions do not make one closed ring of bone; move them nearer to the defaults of the level</source>
      <translation>diese Maße ergeben keinen geschlossenen Knochenring; rücken Sie sie näher an die Vorgaben des Wirbels</translation>
    </message>
    <message>
      <source>these dimensions leave an articular process without a joint surface; move them nearer the defaults</source>
      <translation>diese Maße lassen einem Gelenkfortsatz keine Gelenkfläche; rücken Sie sie näher an die Vorgaben</translation>
    </message>
    <message>
      <source>no body at mid-height in the mid-sagittal plane: is the bone in the vertebra's own frame?</source>
      <translation>kein Wirbelkörper auf halber Höhe in der Mediansagittalebene: Liegt der Knochen in seinem eigenen Koordinatensystem?</translation>
    </message>
    <message>
      <source>no bone in the mid-sagittal plane: is the mesh in millimetres, in the vertebra's own frame?</source>
      <translation>kein Knochen in der Mediansagittalebene: Ist das Netz in Millimetern und im eigenen Koordinatensystem des Wirbels?</translation>
    </message>
    <message>
      <source>bone closes round the canal in no axial plane, and no plane passes through both pedicles</source>
      <translation>in keiner axialen Ebene schließt sich Knochen um den Kanal, und keine Ebene geht durch beide Pedikel</translation>
    </message>
    <message>
      <source>no arch behind the canal: the bone has no lamina within 6 mm of the midline</source>
      <translation>kein Bogen hinter dem Kanal: Der Knochen hat innerhalb von 6 mm von der Mittellinie keine Lamina</translation>
    </message>
    <message>
      <source>the canal is {0} mm wide, where that of a vertebra is {1} to {2} mm; is the mesh in millimetres?</source>
      <translation>der Kanal ist {0} mm breit, bei einem Wirbel sind es {1} bis {2} mm; ist das Netz in Millimetern?</translation>
    </message>
    <message>
      <source>the pedicles spring from the lower half of the body ({0} mm below its middle), where those of a vertebra spring from the upper half: is the mesh upside down? +z is superior</source>
      <translation>die Pedikel entspringen der unteren Hälfte des Wirbelkörpers ({0} mm unter seiner Mitte), bei einem Wirbel entspringen sie der oberen: Steht das Netz auf dem Kopf? +z ist superior</translation>
    </message>
    <message>
      <source>the middle of the mesh is at x = {0} mm; in the vertebra's own frame the mid-sagittal plane is x = 0</source>
      <translation>die Mitte des Netzes liegt bei x = {0} mm; im Koordinatensystem des Wirbels ist x = 0 die Mediansagittalebene</translation>
    </message>
    <message>
      <source>the mesh has {0} separate pieces; one vertebra is one piece</source>
      <translation>das Netz hat {0} getrennte Stücke; ein Wirbel ist ein Stück</translation>
    </message>
    <message>
      <source>the mesh does not look like a vertebra in its own frame: a {0} laid on it has to turn by {1} degrees and lies {2} mm off</source>
      <translation>das Netz sieht nicht aus wie ein Wirbel in seinem Koordinatensystem: Ein darauf gelegter {0} muss sich um {1} Grad drehen und liegt {2} mm daneben</translation>
    </message>
    <message>
      <source>the mesh is {0} mm along {1}, where a vertebra in its own frame is {2} to {3} mm; is it one vertebra, in millimetres, with +y posterior and +z superior?</source>
      <translation>das Netz ist {0} mm lang entlang {1}, ein Wirbel in seinem Koordinatensystem {2} bis {3} mm; ist es ein Wirbel, in Millimetern, mit +y nach posterior und +z nach superior?</translation>
    </message>
    <message>
      <source>the template has no {0} articular surface</source>
      <translation>die Vorlage hat keine Gelenkfläche: {0}</translation>
    </message>
    <message>
      <source>the mesh has no counterpart of the {0} articular surface of the {1}; is it a whole vertebra?</source>
      <translation>dem Netz fehlt das Gegenstück einer Gelenkfläche ({0}) von {1}; ist es ein ganzer Wirbel?</translation>
    </message>
    <message>
      <source>arch_cleft_mm = {0} is too narrow for a gap in the arch; allowed is 0 (closed) or {1} mm and more</source>
      <translation>arch_cleft_mm = {0} ist zu schmal für einen Spalt im Bogen; erlaubt ist 0 (geschlossen) oder {1} mm und mehr</translation>
    </message>
    <message>
      <source>{0} = {1} contradicts {2} = {3}: {4}; with it {5} can be {6} at most</source>
      <translation>{0} = {1} widerspricht {2} = {3}: {4}; damit ist höchstens {5} = {6} möglich</translation>
    </message>
    <message>
      <source>Moved sideways, away from the midline, from where it was read off the bone.</source>
      <translation>Zur Seite verschoben, von der Mittellinie weg, von dort, wo sie am Knochen abgelesen wurde.</translation>
    </message>
    <message>
      <source>Moved upwards from where it was read off the bone.</source>
      <translation>Nach oben verschoben von dort, wo sie am Knochen abgelesen wurde.</translation>
    </message>
    <message>
      <source>Moved backwards from where it was read off the bone.</source>
      <translation>Nach hinten verschoben von dort, wo sie am Knochen abgelesen wurde.</translation>
    </message>
    <message>
      <source>Narrowest pars, height, left</source>
      <translation>Schmalste Stelle der Pars, Höhe, links</translation>
    </message>
    <message>
      <source>Narrowest pars, height, right</source>
      <translation>Schmalste Stelle der Pars, Höhe, rechts</translation>
    </message>
    <message>
      <source>Lateral edge of the pars, left</source>
      <translation>Außenrand der Pars, links</translation>
    </message>
    <message>
      <source>Lateral edge of the pars, right</source>
      <translation>Außenrand der Pars, rechts</translation>
    </message>
    <message>
      <source>Upper laminar edge, left</source>
      <translation>Oberrand der Lamina, links</translation>
    </message>
    <message>
      <source>Upper laminar edge, right</source>
      <translation>Oberrand der Lamina, rechts</translation>
    </message>
    <message>
      <source>Lower laminar edge, left</source>
      <translation>Unterrand der Lamina, links</translation>
    </message>
    <message>
      <source>Lower laminar edge, right</source>
      <translation>Unterrand der Lamina, rechts</translation>
    </message>
    <message>
      <source>the spinolaminar junction would lie in front of the laminae</source>
      <translation>der spinolaminare Übergang läge vor den Laminae</translation>
    </message>
    <message>
      <source>the {0} lamina would have its upper edge below its lower one</source>
      <translation>der Oberrand der Lamina ({0}) läge unter ihrem Unterrand</translation>
    </message>
    <message>
      <source>the {0} pedicle would have its inner wall beyond its outer one</source>
      <translation>die Innenwand des Pedikels ({0}) läge jenseits der Außenwand</translation>
    </message>
    <message>
      <source>the inner wall of the {0} pedicle would lie beyond the midline</source>
      <translation>die Innenwand des Pedikels ({0}) läge jenseits der Mittellinie</translation>
    </message>
    <message>
      <source>the {0} medial facet line would lie beyond the midline</source>
      <translation>die mediale Facettenlinie ({0}) läge jenseits der Mittellinie</translation>
    </message>
    <message>
      <source>the lateral edge of the {0} pars would lie medial of the joint</source>
      <translation>der Außenrand der Pars ({0}) läge medial des Gelenks</translation>
    </message>
    <message>
      <source>there is no {0} end-plate to stand on</source>
      <translation>es gibt keine {0} Deckplatte, auf der er stehen kann</translation>
    </message>
    <message>
      <source>no arch behind the canal in the mid-sagittal plane: the laminae do not meet</source>
      <translation>kein Bogen hinter dem Kanal in der Mediansagittalebene: Die Laminae treffen nicht zusammen</translation>
    </message>
    <message>
      <source>bone bridges the canal in the mid-sagittal plane: no plane parts the arch from the body</source>
      <translation>Knochen überbrückt den Kanal in der Mediansagittalebene: Keine Ebene trennt den Bogen vom Wirbelkörper</translation>
    </message>
    <message>
      <source>no {0} pedicle stands free between body and arch: is the bone in the vertebra's own frame?</source>
      <translation>{0} steht kein Pedikel frei zwischen Wirbelkörper und Bogen: Liegt der Knochen in seinem eigenen Koordinatensystem?</translation>
    </message>
    <message>
      <source>no lamina apart from the body {0} mm from the midline, x = {1}</source>
      <translation>keine Lamina getrennt vom Wirbelkörper {0} mm von der Mittellinie, x = {1}</translation>
    </message>
    <message>
      <source>no spinous process behind the laminae</source>
      <translation>kein Dornfortsatz hinter den Laminae</translation>
    </message>
    <message>
      <source>the spinous process does not stand free of the laminae</source>
      <translation>der Dornfortsatz steht nicht frei von den Laminae</translation>
    </message>
    <message>
      <source>no {0} pars behind the canal at the height of the isthmus</source>
      <translation>{0} keine Pars hinter dem Kanal in Höhe des Isthmus</translation>
    </message>
    <message>
      <source>unknown level {0}; allowed are {1}</source>
      <translation>unbekannter Wirbel {0}; erlaubt sind {1}</translation>
    </message>
    <message>
      <source>unknown parameter {0}; {1}</source>
      <translation>unbekannter Parameter {0}; {1}</translation>
    </message>
    <message>
      <source>no person without contradictions was found from seed {0}; try another one</source>
      <translation>zur Nummer {0} wurde keine Person ohne Widersprüche gefunden; versuchen Sie eine andere</translation>
    </message>
    <message>
      <source>seed {0} is not a whole number of 0 or more</source>
      <translation>die Nummer {0} ist keine ganze Zahl ab 0</translation>
    </message>
    <message>
      <source>no population is called {0}; allowed are {1}</source>
      <translation>keine Population heißt {0}; erlaubt sind {1}</translation>
    </message>
    <message>
      <source>no sex is called {0}; allowed are {1}, or leave it out</source>
      <translation>kein Geschlecht heißt {0}; erlaubt sind {1}, oder lassen Sie es weg</translation>
    </message>
    <message>
      <source>scale is not a number: {0}; {1}</source>
      <translation>die Größe ist keine Zahl: {0}; {1}</translation>
    </message>
    <message>
      <source>scale = {0} is out of range; {1}</source>
      <translation>die Größe {0} liegt außerhalb des Bereichs; {1}</translation>
    </message>
    <message>
      <source>the heights of sections must ascend</source>
      <translation>die Höhen der Schnitte müssen ansteigen</translation>
    </message>
    <message>
      <source>no variant is called {0}; allowed are {1}</source>
      <translation>keine Variante heißt {0}; erlaubt sind {1}</translation>
    </message>
    <message>
      <source>no level is called {0}; allowed are {1}, and the segments {2}</source>
      <translation>keine Höhe heißt {0}; erlaubt sind {1} und die Segmente {2}</translation>
    </message>
    <message>
      <source>no side is called {0}; allowed are left, right, both</source>
      <translation>keine Seite heißt {0}; erlaubt sind left, right, both</translation>
    </message>
    <message>
      <source>parameters and settings are names with numbers, such as {'width_mm': 20}</source>
      <translation>Parameter und Einstellungen sind Namen mit Zahlen, wie {'width_mm': 20}</translation>
    </message>
    <message>
      <source>side {0} does not apply to {1}; allowed are {2}</source>
      <translation>die Seite {0} gilt nicht für {1}; erlaubt sind {2}</translation>
    </message>
    <message>
      <source>{0} is done between two vertebrae; give a level such as L4-L5</source>
      <translation>{0} geschieht zwischen zwei Wirbeln; geben Sie eine Höhe wie L4-L5 an</translation>
    </message>
    <message>
      <source>scale does not apply to a bone from a file; leave it out</source>
      <translation>die Größe gilt nicht für einen Knochen aus einer Datei; weglassen</translation>
    </message>
    <message>
      <source>landmarks are moved by hand on a bone from a file only; leave them out</source>
      <translation>Landmarken werden nur an einem Knochen aus einer Datei von Hand verschoben; weglassen</translation>
    </message>
    <message>
      <source>anatomical parameters do not apply to a bone from a file; leave them out</source>
      <translation>anatomische Parameter gelten nicht für einen Knochen aus einer Datei; lassen Sie sie weg</translation>
    </message>
    <message>
      <source>a bone from a file has no neighbour; give the level of a single vertebra</source>
      <translation>ein Knochen aus einer Datei hat keinen Nachbarn; geben Sie die Höhe eines einzelnen Wirbels an</translation>
    </message>
    <message>
      <source>{0} applies to a motion segment; give a level such as L4-L5</source>
      <translation>{0} gilt für ein Bewegungssegment; geben Sie eine Höhe wie L4-L5 an</translation>
    </message>
    <message>
      <source>a case has at most {0} characters; this has {1}</source>
      <translation>ein Fall hat höchstens {0} Zeichen; dieser hat {1}</translation>
    </message>
    <message>
      <source>not a case of this program: the text lacks "format": "{0}"</source>
      <translation>kein Fall dieses Programms: Im Text fehlt "format": "{0}"</translation>
    </message>
    <message>
      <source>version {0} of the case format is unknown; allowed is {1}</source>
      <translation>die Version {0} des Fallformats ist unbekannt; erlaubt ist {1}</translation>
    </message>
    <message>
      <source>a side does not apply to {0}; leave side out</source>
      <translation>für {0} gilt keine Seite; lassen Sie sie weg</translation>
    </message>
    <message>
      <source>not a case: broken JSON at line {0}, column {1} ({2})</source>
      <translation>kein Fall: fehlerhaftes JSON in Zeile {0}, Spalte {1} ({2})</translation>
    </message>
    <message>
      <source>not a case: JSON that cannot be read</source>
      <translation>kein Fall: JSON, das sich nicht lesen lässt</translation>
    </message>
    <message>
      <source>not a case: it holds a name that no case has</source>
      <translation>kein Fall: enthält einen Namen, den kein Fall hat</translation>
    </message>
    <message>
      <source>{0} applies to a motion segment; give a level such as L4-L5, or leave it out</source>
      <translation>{0} gilt für ein Bewegungssegment; geben Sie eine Höhe wie L4-L5 an oder lassen Sie es weg</translation>
    </message>
    <message>
      <source>short_pedicles_mm = {0} leaves the canal of {1} {2} mm deep, and {3} mm is the least; allowed is at most {4} mm here, or a larger canal_depth_mm</source>
      <translation>short_pedicles_mm = {0} lässt dem Kanal von {1} {2} mm Tiefe, und {3} mm sind das Mindeste; erlaubt sind hier höchstens {4} mm oder größere canal_depth_mm</translation>
    </message>
    <message>
      <source>cannot write: the file name is empty or holds a zero character</source>
      <translation>Schreiben nicht möglich: Der Dateiname ist leer oder enthält ein Nullzeichen</translation>
    </message>
    <message>
      <source>cannot read {0}: the file name is empty or holds a zero character</source>
      <translation>{0} lässt sich nicht lesen: Der Dateiname ist leer oder enthält ein Nullzeichen</translation>
    </message>
    <message>
      <source>{0} is empty</source>
      <translation>{0} ist leer</translation>
    </message>
    <message>
      <source>{0} is too large for {1}: at most {2} MB are read</source>
      <translation>{0} ist zu groß für {1}: Höchstens {2} MB werden gelesen</translation>
    </message>
    <message>
      <source>cannot write {0}: it is a folder; give a file name in it</source>
      <translation>{0} lässt sich nicht schreiben: Es ist ein Ordner; geben Sie einen Dateinamen darin an</translation>
    </message>
    <message>
      <source>cannot write {0}: that names a folder; give a file name</source>
      <translation>{0} lässt sich nicht schreiben: Das nennt einen Ordner; geben Sie einen Dateinamen an</translation>
    </message>
    <message>
      <source>cannot write {0}: there is no folder {1}</source>
      <translation>{0} lässt sich nicht schreiben: Den Ordner {1} gibt es nicht</translation>
    </message>
    <message>
      <source>cannot write {0}: {1} is not a folder</source>
      <translation>{0} lässt sich nicht schreiben: {1} ist kein Ordner</translation>
    </message>
    <message>
      <source>cannot write {0}: it is not a regular file</source>
      <translation>{0} lässt sich nicht schreiben: Es ist keine gewöhnliche Datei</translation>
    </message>
    <message>
      <source>cannot write {0}: the file is read-only</source>
      <translation>{0} lässt sich nicht schreiben: Die Datei ist schreibgeschützt</translation>
    </message>
    <message>
      <source>cannot write {0}: no permission to write in {1}</source>
      <translation>{0} lässt sich nicht schreiben: keine Schreibberechtigung in {1}</translation>
    </message>
    <message>
      <source>cannot write {0}: {1}</source>
      <translation>{0} lässt sich nicht schreiben: {1}</translation>
    </message>
    <message>
      <source>there is no file {0}</source>
      <translation>die Datei {0} gibt es nicht</translation>
    </message>
    <message>
      <source>{0} is a folder, not {1}</source>
      <translation>{0} ist ein Ordner, nicht {1}</translation>
    </message>
    <message>
      <source>{0} is not a regular file</source>
      <translation>{0} ist keine gewöhnliche Datei</translation>
    </message>
    <message>
      <source>cannot read {0}: {1}</source>
      <translation>{0} lässt sich nicht lesen: {1}</translation>
    </message>
    <message>
      <source>cannot lock a file in {0}</source>
      <translation>in {0} lässt sich keine Datei sperren</translation>
    </message>
    <message>
      <source>it was turned by {0}° and moved by {1} mm into the frame of a vertebra</source>
      <translation>er wurde um {0}° gedreht und um {1} mm verschoben, in das Bezugssystem eines Wirbels</translation>
    </message>
    <message>
      <source>{0} is not the file that the case was made with: its content has changed; choose the bone anew</source>
      <translation>{0} ist nicht die Datei, mit der der Fall entstand: Ihr Inhalt hat sich geändert; wählen Sie den Knochen neu</translation>
    </message>
    <message>
      <source>it promises {0} triangles or points; at most {1} triangles are read</source>
      <translation>es kündigt {0} Dreiecke oder Punkte an; höchstens {1} Dreiecke werden gelesen</translation>
    </message>
    <message>
      <source>its scene has {0} nodes; at most {1} are read</source>
      <translation>die Szene hat {0} Knoten; höchstens {1} werden gelesen</translation>
    </message>
    <message>
      <source>it unpacks to more than {0} MB or {1} files</source>
      <translation>es entpackt sich zu mehr als {0} MB oder {1} Dateien</translation>
    </message>
    <message>
      <source>it is not a 3MF archive that can be read</source>
      <translation>es ist kein lesbares 3MF-Archiv</translation>
    </message>
    <message>
      <source>it is put together from {0} parts; a bone is one</source>
      <translation>es ist aus {0} Teilen zusammengesetzt; ein Knochen ist eines</translation>
    </message>
    <message>
      <source>it is not a VTK surface file</source>
      <translation>es ist keine VTK-Oberflächendatei</translation>
    </message>
    <message>
      <source>it is broken off, or no STL file: {0} triangles, as it says, would take another length</source>
      <translation>sie ist abgebrochen oder keine STL-Datei: {0} Dreiecke, wie sie sagt, hätten eine andere Länge</translation>
    </message>
    <message>
      <source>it is not a binary glTF file that can be read</source>
      <translation>es ist keine lesbare binäre glTF-Datei</translation>
    </message>
    <message>
      <source>{0} is not a case: it is not text in UTF-8</source>
      <translation>{0} ist kein Fall: Es ist kein Text in UTF-8</translation>
    </message>
    <message>
      <source>DICOM segmentations are read by the package highdicom, which is not installed: pip install 'vertebra3d[imaging]'</source>
      <translation>DICOM-Segmentierungen liest das Paket highdicom, das nicht installiert ist: pip install 'vertebra3d[imaging]'</translation>
    </message>
    <message>
      <source>it is a DICOM image, where a segmentation (DICOM SEG) is needed</source>
      <translation>es ist ein DICOM-Bild; gebraucht wird eine Segmentierung (DICOM SEG)</translation>
    </message>
    <message>
      <source>its segments are shares of voxels, where whole ones are needed (SegmentationType BINARY)</source>
      <translation>ihre Segmente sind Anteile von Voxeln; gebraucht werden ganze (SegmentationType BINARY)</translation>
    </message>
    <message>
      <source>it promises {0} voxels; at most {1} are read</source>
      <translation>sie verspricht {0} Voxel; gelesen werden höchstens {1}</translation>
    </message>
    <message>
      <source>it is no DICOM file</source>
      <translation>es ist keine DICOM-Datei</translation>
    </message>
    <message>
      <source>it cannot be read as DICOM ({0})</source>
      <translation>sie lässt sich nicht als DICOM lesen ({0})</translation>
    </message>
    <message>
      <source>its slices make no volume that is read: they are unevenly spaced, or too far apart</source>
      <translation>ihre Schichten ergeben kein Volumen, das gelesen wird: sie liegen ungleichmäßig oder zu weit auseinander</translation>
    </message>
    <message>
      <source>it cannot be read as a DICOM segmentation ({0})</source>
      <translation>sie lässt sich nicht als DICOM-Segmentierung lesen ({0})</translation>
    </message>
    <message>
      <source>there is no bone to write into {0}: this part is empty</source>
      <translation>für {0} gibt es keinen Knochen zu schreiben: Dieser Teil ist leer</translation>
    </message>
    <message>
      <source>cannot write {0}: read back, it was not the bone that was written</source>
      <translation>{0} lässt sich nicht schreiben: Zurückgelesen war es nicht der geschriebene Knochen</translation>
    </message>
    <message>
      <source>{0}: {1} is not a mesh format; allowed: {2}</source>
      <translation>{0}: {1} ist kein Netzformat; erlaubt: {2}</translation>
    </message>
    <message>
      <source>it holds {0} labels: {1}; choose one with --bone-label</source>
      <translation>sie enthält {0} Markierungen: {1}; wählen Sie eine mit --bone-label</translation>
    </message>
    <message>
      <source>it has {0} dimensions and {1} values in a voxel; a label map has 3 and 1</source>
      <translation>sie hat {0} Dimensionen und {1} Werte je Voxel; eine Segmentierung hat 3 und 1</translation>
    </message>
    <message>
      <source>its data file is larger than is read</source>
      <translation>ihre Datendatei ist größer, als gelesen wird</translation>
    </message>
    <message>
      <source>its spacing or orientation makes no sense</source>
      <translation>ihr Voxelabstand oder ihre Ausrichtung ergibt keinen Sinn</translation>
    </message>
    <message>
      <source>there is no such file</source>
      <translation>es gibt keine solche Datei</translation>
    </message>
    <message>
      <source>it has more than {0} labels: it is an image, where a label map is needed</source>
      <translation>sie hat mehr als {0} Markierungen: es ist ein Bild, gebraucht wird eine Segmentierung</translation>
    </message>
    <message>
      <source>it holds no label</source>
      <translation>sie enthält keine Markierung</translation>
    </message>
    <message>
      <source>it holds no label {0}; it holds {1}</source>
      <translation>sie enthält keine Markierung {0}; sie enthält {1}</translation>
    </message>
    <message>
      <source>label {0} spans {1} voxels; one vertebra spans at most {2}</source>
      <translation>Markierung {0} erstreckt sich über {1} Voxel; ein Wirbel höchstens über {2}</translation>
    </message>
    <message>
      <source>label {0} has {1} voxels, too few for a vertebra</source>
      <translation>Markierung {0} hat {1} Voxel, zu wenige für einen Wirbel</translation>
    </message>
    <message>
      <source>label maps are read by the package SimpleITK, which is not installed: pip install 'vertebra3d[imaging]'</source>
      <translation>Segmentierungen liest das Paket SimpleITK, das nicht installiert ist: pip install 'vertebra3d[imaging]'</translation>
    </message>
    <message>
      <source>it cannot be read as a label map</source>
      <translation>sie lässt sich nicht als Segmentierung lesen</translation>
    </message>
    <message>
      <source>it cannot be read as a label map: it is broken off, or its orientation makes no sense</source>
      <translation>sie lässt sich nicht als Segmentierung lesen: sie bricht ab, oder ihre Ausrichtung ergibt keinen Sinn</translation>
    </message>
    <message>
      <source>its header does not name one data file in its own folder</source>
      <translation>ihr Kopf nennt keine Datendatei im eigenen Ordner</translation>
    </message>
    <message>
      <source>the data file that its header names is not beside it</source>
      <translation>die Datendatei, die ihr Kopf nennt, liegt nicht daneben</translation>
    </message>
    <message>
      <source>its header names another file; save it as one file</source>
      <translation>ihr Kopf nennt eine andere Datei; speichern Sie sie als eine Datei</translation>
    </message>
    <message>
      <source>it cannot be read: the archive is broken or broken off</source>
      <translation>sie lässt sich nicht lesen: das Archiv ist beschädigt oder bricht ab</translation>
    </message>
    <message>
      <source>its voxels are no whole numbers: it is an image, where a label map is needed</source>
      <translation>ihre Voxel sind keine ganzen Zahlen: es ist ein Bild, gebraucht wird eine Segmentierung</translation>
    </message>
    <message>
      <source>it unpacks to more than {0} GB</source>
      <translation>ausgepackt ist sie größer als {0} GB</translation>
    </message>
    <message>
      <source>{0} corners that all but met were joined</source>
      <translation>{0} Ecken, die sich fast trafen, wurden vereint</translation>
    </message>
    <message>
      <source>{0} doubled triangles were dropped</source>
      <translation>{0} doppelte Dreiecke wurden weggelassen</translation>
    </message>
    <message>
      <source>{0} holes were closed, the largest {1} mm across</source>
      <translation>{0} Löcher wurden geschlossen, das größte {1} mm weit</translation>
    </message>
    <message>
      <source>a hole {0} mm across was closed</source>
      <translation>ein {0} mm weites Loch wurde geschlossen</translation>
    </message>
    <message>
      <source>the surface encloses no volume</source>
      <translation>die Oberfläche umschließt kein Volumen</translation>
    </message>
    <message>
      <source>the surface was rough by {0} mm and was smoothed; its volume was kept</source>
      <translation>die Oberfläche war um {0} mm rau und wurde geglättet; ihr Volumen blieb</translation>
    </message>
    <message>
      <source>{0} hollows within the bone were filled</source>
      <translation>{0} Hohlräume im Knochen wurden gefüllt</translation>
    </message>
    <message>
      <source>a hollow in the bone was filled</source>
      <translation>ein Hohlraum im Knochen wurde gefüllt</translation>
    </message>
    <message>
      <source>{0} specks beside the bone were dropped</source>
      <translation>{0} Krümel neben dem Knochen wurden weggelassen</translation>
    </message>
    <message>
      <source>a speck beside the bone was dropped</source>
      <translation>ein Krümel neben dem Knochen wurde weggelassen</translation>
    </message>
    <message>
      <source>{0} of its edges have more than two triangles: it runs into itself, and which of them are the bone cannot be told</source>
      <translation>{0} seiner Kanten haben mehr als zwei Dreiecke: es läuft in sich selbst, und welche davon der Knochen sind, ist nicht zu erkennen</translation>
    </message>
    <message>
      <source>the surface is not closed: a hole is {0} mm across, and none of more than {1} mm is closed here; close its holes, or take the whole bone</source>
      <translation>die Oberfläche ist nicht geschlossen: ein Loch ist {0} mm weit, und keines über {1} mm wird hier geschlossen; schließen Sie die Löcher, oder nehmen Sie den ganzen Knochen</translation>
    </message>
    <message>
      <source>the surface is not closed ({0} edges without a partner): close its holes</source>
      <translation>die Oberfläche ist nicht geschlossen ({0} Kanten ohne Gegenstück): Schließen Sie ihre Löcher</translation>
    </message>
    <message>
      <source>{0} triangles that were wound the wrong way were turned</source>
      <translation>{0} Dreiecke mit falschem Umlaufsinn wurden gewendet</translation>
    </message>
    <message>
      <source>the surface was wound inside out and has been turned</source>
      <translation>die Oberfläche war nach innen gewendet und wurde umgedreht</translation>
    </message>
    <message>
      <source>its triangles are wound in different directions, and cannot be turned to agree</source>
      <translation>seine Dreiecke haben verschiedenen Umlaufsinn und lassen sich nicht einheitlich wenden</translation>
    </message>
    <message>
      <source>it holds {0} separate surfaces of {1} and {2} mm2 and so on; a bone is one: keep that</source>
      <translation>sie enthält {0} getrennte Oberflächen von {1} und {2} mm2 und so weiter; ein Knochen ist eine: behalten Sie diese</translation>
    </message>
    <message>
      <source>--part {0} is of a motion segment; give a level such as L4-L5</source>
      <translation>--part {0} gehört zu einem Bewegungssegment; geben Sie eine Höhe wie L4-L5 an</translation>
    </message>
    <message>
      <source>Read off the model fitted to the bone, beside {who} of: {people}. Percentile: how many of them have less, by mean and spread.</source>
      <translation>Abgelesen am Modell, das an den Knochen angepasst ist, neben {who} von: {people}. Perzentil: wie viele von ihnen weniger haben, nach Mittel und Streuung.</translation>
    </message>
    <message>
      <source>{mean} mm off on average, 95 % of it within {p95} mm</source>
      <translation>weicht im Mittel {mean} mm ab, 95 % davon bleiben innerhalb von {p95} mm</translation>
    </message>
    <message>
      <source>Taken as</source>
      <translation>Genommen als</translation>
    </message>
    <message>
      <source>women and men</source>
      <translation>Frauen und Männern</translation>
    </message>
    <message>
      <source>women</source>
      <translation>Frauen</translation>
    </message>
    <message>
      <source>men</source>
      <translation>Männern</translation>
    </message>
    <message>
      <source>By its form most like</source>
      <translation>Der Form nach am ehesten</translation>
    </message>
    <message>
      <source>Model with its dimensions</source>
      <translation>Modell mit seinen Maßen</translation>
    </message>
    <message>
      <source>Landmarks moved by hand</source>
      <translation>Von Hand verschobene Landmarken</translation>
    </message>
    <message>
      <source>a model, not a measurement: a sleeve of fixed length in the room that bone, disc and ligament leave</source>
      <translation>ein Modell, keine Messung: eine Hülle fester Länge in dem Raum, den Knochen, Bandscheibe und Band lassen</translation>
    </message>
    <message>
      <source>a model, not a measurement: a round root that lies where there is most room</source>
      <translation>ein Modell, keine Messung: eine runde Wurzel, die liegt, wo am meisten Raum ist</translation>
    </message>
    <message>
      <source>measured on both bones; what is bared is a convention</source>
      <translation>an beiden Knochen gemessen; was freigelegt wird, ist eine Konvention</translation>
    </message>
    <message>
      <source>open, midline</source>
      <translation>offen, Mittellinie</translation>
    </message>
    <message>
      <source>one side</source>
      <translation>einseitig</translation>
    </message>
    <message>
      <source>tube, {mm:.0f} mm</source>
      <translation>Tubus, {mm:.0f} mm</translation>
    </message>
    <message>
      <source>normal</source>
      <translation>normal</translation>
    </message>
    <message>
      <source>Bands: below {severe:.0f} mm² severe, to {moderate:.0f} mm² moderate, above normal</source>
      <translation>Bereiche: unter {severe:.0f} mm² schwer, bis {moderate:.0f} mm² mäßig, darüber normal</translation>
    </message>
    <message>
      <source>nearest: {what}</source>
      <translation>am nächsten: {what}</translation>
    </message>
    <message>
      <source>{part} of {bone}</source>
      <translation>{part} von {bone}</translation>
    </message>
    <message>
      <source>procedure</source>
      <translation>Eingriff</translation>
    </message>
    <message>
      <source>side</source>
      <translation>Seite</translation>
    </message>
    <message>
      <source>bone removed</source>
      <translation>Knochen entfernt</translation>
    </message>
    <message>
      <source>upper</source>
      <translation>oben</translation>
    </message>
    <message>
      <source>lower</source>
      <translation>unten</translation>
    </message>
    <message>
      <source>dural sac</source>
      <translation>Duralsack</translation>
    </message>
    <message>
      <source>its band</source>
      <translation>sein Bereich</translation>
    </message>
    <message>
      <source>roots pinched</source>
      <translation>Wurzeln eingeklemmt</translation>
    </message>
    <message>
      <source>least clearance</source>
      <translation>kleinster Abstand</translation>
    </message>
    <message>
      <source>recess after</source>
      <translation>Recessus danach</translation>
    </message>
    <message>
      <source>mm, L / R</source>
      <translation>mm, li / re</translation>
    </message>
    <message>
      <source>inf. facets left</source>
      <translation>Rest inf. Facetten</translation>
    </message>
    <message>
      <source>%, L / R</source>
      <translation>%, li / re</translation>
    </message>
    <message>
      <source>sup. facets left</source>
      <translation>Rest sup. Facetten</translation>
    </message>
    <message>
      <source>pars left</source>
      <translation>Rest der Pars</translation>
    </message>
    <message>
      <source>spinous pr.</source>
      <translation>Proc. spin.</translation>
    </message>
    <message>
      <source>warnings</source>
      <translation>Warnungen</translation>
    </message>
    <message>
      <source>the camera's position</source>
      <translation>die position der Kamera</translation>
    </message>
    <message>
      <source>the camera's focus</source>
      <translation>der focus der Kamera</translation>
    </message>
    <message>
      <source>the camera's up</source>
      <translation>das up der Kamera</translation>
    </message>
    <message>
      <source>the camera's angle_deg</source>
      <translation>angle_deg der Kamera</translation>
    </message>
    <message>
      <source>the place of a measurement</source>
      <translation>der Ort einer Messung</translation>
    </message>
    <message>
      <source>a point of a measurement</source>
      <translation>ein Punkt einer Messung</translation>
    </message>
    <message>
      <source>{0} of a session is missing</source>
      <translation>in der Sitzung fehlt {0}</translation>
    </message>
    <message>
      <source>the camera of a session is position, focus, up and angle_deg</source>
      <translation>die Kamera einer Sitzung ist position, focus, up und angle_deg</translation>
    </message>
    <message>
      <source>the camera of a session sees nothing from where it is</source>
      <translation>die Kamera einer Sitzung sieht von ihrem Ort aus nichts</translation>
    </message>
    <message>
      <source>a measurement is a distance or an angle in an axial, sagittal or coronal plane</source>
      <translation>eine Messung ist ein Abstand oder ein Winkel in einer axialen, sagittalen oder koronaren Ebene</translation>
    </message>
    <message>
      <source>a distance has two points, an angle three</source>
      <translation>ein Abstand hat zwei Punkte, ein Winkel drei</translation>
    </message>
    <message>
      <source>{0} is out of bounds</source>
      <translation>{0} liegt außerhalb der Grenzen</translation>
    </message>
    <message>
      <source>not a session of vertebra3d</source>
      <translation>keine Sitzung von vertebra3d</translation>
    </message>
    <message>
      <source>a session of version {0}; this program reads version {1}</source>
      <translation>eine Sitzung der Version {0}; dieses Programm liest Version {1}</translation>
    </message>
    <message>
      <source>a session has no {0}</source>
      <translation>eine Sitzung hat kein {0}</translation>
    </message>
    <message>
      <source>the pinned cases of a session are a list of at most {0}</source>
      <translation>die angehefteten Fälle einer Sitzung sind eine Liste von höchstens {0}</translation>
    </message>
    <message>
      <source>the page of a session is a name</source>
      <translation>die Seite einer Sitzung ist ein Name</translation>
    </message>
    <message>
      <source>what a session shows is true or false for each part</source>
      <translation>was eine Sitzung zeigt, ist für jeden Teil wahr oder falsch</translation>
    </message>
    <message>
      <source>how a session shows removed bone is a name</source>
      <translation>wie eine Sitzung entfernten Knochen zeigt, ist ein Name</translation>
    </message>
    <message>
      <source>the measurements of a session are a list of at most {0}</source>
      <translation>die Messungen einer Sitzung sind eine Liste von höchstens {0}</translation>
    </message>
    <message>
      <source>{0} is not a session: it is not text in UTF-8</source>
      <translation>{0} ist keine Sitzung: Es ist kein Text in UTF-8</translation>
    </message>
    <message>
      <source>{0} is {1} numbers</source>
      <translation>{0} besteht aus {1} Zahlen</translation>
    </message>
    <message>
      <source>{0} is 1 number</source>
      <translation>{0} ist eine Zahl</translation>
    </message>
    <message>
      <source>not a session: the file is damaged or is something else</source>
      <translation>keine Sitzung: Die Datei ist beschädigt oder etwas anderes</translation>
    </message>
    <message>
      <source>{0}: {1} is not a mesh format that is read; allowed: {2}</source>
      <translation>{0}: {1} ist kein Netzformat, das gelesen wird; erlaubt: {2}</translation>
    </message>
    <message>
      <source>it holds no triangles</source>
      <translation>enthält keine Dreiecke</translation>
    </message>
    <message>
      <source>it has {0} triangles; at most {1} are read</source>
      <translation>es hat {0} Dreiecke; höchstens {1} werden gelesen</translation>
    </message>
    <message>
      <source>its triangles name vertices that are not there</source>
      <translation>die Dreiecke nennen Ecken, die es nicht gibt</translation>
    </message>
    <message>
      <source>some of its vertices are not finite numbers</source>
      <translation>einige Ecken sind keine endlichen Zahlen</translation>
    </message>
    <message>
      <source>{0}: a label is that of a label map, and this is a mesh</source>
      <translation>{0}: eine Markierung gehört zu einer Segmentierung, und dies ist ein Netz</translation>
    </message>
    <message>
      <source>label {0} of the map, {1}</source>
      <translation>Markierung {0} der Segmentierung, {1}</translation>
    </message>
    <message>
      <source>label {0} of the map</source>
      <translation>Markierung {0} der Segmentierung</translation>
    </message>
    <message>
      <source>it cannot be read as {0} ({1})</source>
      <translation>es lässt sich nicht als {0} lesen ({1})</translation>
    </message>
    <message>
      <source>{0}: it cannot be read ({1})</source>
      <translation>{0}: sie lässt sich nicht lesen ({1})</translation>
    </message>
    <message>
      <source>bony canal; the gain is an upper bound, to the former dorsal surface of the laminae</source>
      <translation>knöcherner Kanal; der Gewinn ist eine Obergrenze, bis zur früheren dorsalen Oberfläche der Laminae</translation>
    </message>
    <message>
      <source>share of the articular processes of this one vertebra, not of the joint</source>
      <translation>Anteil der Gelenkfortsätze dieses einen Wirbels, nicht des Gelenks</translation>
    </message>
    <message>
      <source>absent</source>
      <translation>fehlt</translation>
    </message>
    <message>
      <source>of all</source>
      <translation>Anteil</translation>
    </message>
    <message>
      <source>canal gain</source>
      <translation>Gewinn im Kanal</translation>
    </message>
    <message>
      <source>widened most</source>
      <translation>größte Weitung</translation>
    </message>
    <message>
      <source>the mesh is in centimetres</source>
      <translation>das Netz ist in Zentimetern</translation>
    </message>
    <message>
      <source>the mesh is in metres</source>
      <translation>das Netz ist in Metern</translation>
    </message>
    <message>
      <source>the mesh is in inches</source>
      <translation>das Netz ist in Zoll</translation>
    </message>
    <message>
      <source>no unit is called {0}; allowed are {1}, {2}</source>
      <translation>keine Einheit heißt {0}; erlaubt sind {1}, {2}</translation>
    </message>
    <message>
      <source>{0} mm across in the unit {1}, where a vertebra is {2} to {3}</source>
      <translation>{0} mm weit in der Einheit {1}, ein Wirbel misst {2} bis {3}</translation>
    </message>
    <message>
      <source>{0} across, where a vertebra is {1} to {2} mm: that is none in any unit here</source>
      <translation>{0} weit, ein Wirbel misst {1} bis {2} mm: das ist in keiner Einheit einer</translation>
    </message>
    <message>
      <source>its polygons make no sense</source>
      <translation>die Polygone ergeben keinen Sinn</translation>
    </message>
    <message>
      <source>the bone has no lamina behind the canal within 6 mm of the midline</source>
      <translation>der Knochen hat hinter dem Kanal innerhalb von 6 mm von der Mittellinie keine Lamina</translation>
    </message>
    <message>
      <source>step_mm = {0} is out of range; allowed is above 0 to {1} mm</source>
      <translation>step_mm = {0} liegt außerhalb des Bereichs; erlaubt ist über 0 bis {1} mm</translation>
    </message>
    <message>
      <source>rays = {0} is out of range; allowed are multiples of 4 from 360</source>
      <translation>rays = {0} liegt außerhalb des Bereichs; erlaubt sind Vielfache von 4 ab 360</translation>
    </message>
    <message>
      <source>the laminae are only {0} mm high behind the canal: is the bone in its own frame?</source>
      <translation>die Laminae sind hinter dem Kanal nur {0} mm hoch: Liegt der Knochen in seinem eigenen Koordinatensystem?</translation>
    </message>
    <message>
      <source>{0} is drawn: the form of the lumbar calibration at published thoracic dimensions. No thoracic bone was fitted, and the joint surfaces for the ribs are left out</source>
      <translation>{0} ist gezeichnet: die Form der lumbalen Kalibrierung mit veröffentlichten thorakalen Maßen. Kein Brustwirbel wurde angepasst, und die Gelenkflächen für die Rippen fehlen</translation>
    </message>
    <message>
      <source>told with each dimension</source>
      <translation>bei jedem Maß genannt</translation>
    </message>
    <message>
      <source>The arch is open in the midline (spina bifida occulta), a gap in mm: there is no spinous process to take or to keep, and no roof over the canal between the laminae</source>
      <translation>Der Bogen ist in der Mittellinie offen (Spina bifida occulta), ein Spalt in mm: Es gibt keinen Dornfortsatz zu nehmen oder zu erhalten und kein Dach über dem Kanal zwischen den Laminae</translation>
    </message>
    <message>
      <source>the anatomical parameter arch_cleft_mm</source>
      <translation>der anatomische Parameter arch_cleft_mm</translation>
    </message>
    <message>
      <source>A loose piece of bone, most of it {0}, is left without a hold on the body: its volume, mm3</source>
      <translation>Ein loses Knochenstück, größtenteils {0}, bleibt ohne Halt am Wirbelkörper: sein Volumen, mm3</translation>
    </message>
    <message>
      <source>the pieces of the bone that stays</source>
      <translation>die Stücke des verbleibenden Knochens</translation>
    </message>
    <message>
      <source>nothing can be seen through it, where a vertebra has its canal: is the arch whole, and the canal empty?</source>
      <translation>man kann nirgends hindurchsehen, wo ein Wirbel seinen Kanal hat: ist der Bogen ganz und der Kanal leer?</translation>
    </message>
    <message>
      <source>no vertebra can be laid on it: the nearest lies {0} mm off; is it one whole vertebra?</source>
      <translation>kein Wirbel lässt sich darauflegen: der nächste liegt {0} mm daneben; ist es ein ganzer Wirbel?</translation>
    </message>
    <message>
      <source>no {0} with dimensions that can be together comes near it</source>
      <translation>kein {0} mit Maßen, die zusammen möglich sind, kommt ihm nahe</translation>
    </message>
    <message>
      <source>no procedure is called {0}; allowed are {1}</source>
      <translation>kein Eingriff heißt {0}; erlaubt sind {1}</translation>
    </message>
    <message>
      <source>a burr of {0} mm does not fit into the window; take a smaller burr or a larger window</source>
      <translation>eine Fräse von {0} mm passt nicht in das Fenster; nehmen Sie eine kleinere Fräse oder ein größeres Fenster</translation>
    </message>
    <message>
      <source>lateral_mm = {0} leaves no room for the burr beside medial_mm = {1}; allowed is lateral_mm of at least {2} mm, or a smaller medial_mm or burr_diameter_mm</source>
      <translation>lateral_mm = {0} lässt neben medial_mm = {1} keinen Platz für die Fräse; erlaubt ist lateral_mm = {2} mm oder mehr, oder ein kleineres medial_mm oder burr_diameter_mm</translation>
    </message>
    <message>
      <source>lateral_mm = {0} places the gutters beside the laminae; allowed is at most {1} mm here</source>
      <translation>lateral_mm = {0} legt die Rinnen neben die Laminae; erlaubt sind hier höchstens {1} mm</translation>
    </message>
    <message>
      <source>burr_diameter_mm = {0} cuts no gutter; for a laminoplasty it is at least {1} mm</source>
      <translation>burr_diameter_mm = {0} schneidet keine Rinne; bei einer Laminoplastie sind es mindestens {1} mm</translation>
    </message>
    <message>
      <source>lateral_mm = {0} leaves no lamina between gutters of {1} mm; allowed is at least {2} mm, or a smaller burr_diameter_mm</source>
      <translation>lateral_mm = {0} lässt zwischen Rinnen von {1} mm keine Lamina; erlaubt sind mindestens {2} mm oder ein kleineres burr_diameter_mm</translation>
    </message>
    <message>
      <source>gutters of {0} mm at lateral_mm = {1} set no lamina free, nor do they nearer to the midline; take another burr_diameter_mm</source>
      <translation>Rinnen von {0} mm bei lateral_mm = {1} lösen keine Lamina, auch nicht näher an der Mittellinie; wählen Sie ein anderes burr_diameter_mm</translation>
    </message>
    <message>
      <source>facet_percent = {0} leaves no room for the burr between medial_mm = {1} and the joint at {2} mm; take a larger facet_percent, or a smaller medial_mm or burr_diameter_mm</source>
      <translation>facet_percent = {0} lässt der Fräse keinen Platz zwischen medial_mm = {1} und dem Gelenk bei {2} mm; nehmen Sie ein größeres facet_percent oder ein kleineres medial_mm oder burr_diameter_mm</translation>
    </message>
    <message>
      <source>{0} is done between two vertebrae; ask for a segment, such as level = 'L4-L5'</source>
      <translation>{0} geschieht zwischen zwei Wirbeln; verlangen Sie ein Segment, etwa level = 'L4-L5'</translation>
    </message>
    <message>
      <source>height_mm = {0} on both sides sets the spinous process free; allowed is at most {1} mm here, or one side</source>
      <translation>height_mm = {0} auf beiden Seiten löst den Dornfortsatz; erlaubt sind hier höchstens {1} mm oder eine Seite</translation>
    </message>
    <message>
      <source>the arch of {0} is open in the midline: there is no spinous process to split; choose another procedure, or set arch_cleft_mm to 0</source>
      <translation>der Bogen von {0} ist in der Mittellinie offen: Es gibt keinen Dornfortsatz zu spalten; wählen Sie einen anderen Eingriff oder setzen Sie arch_cleft_mm auf 0</translation>
    </message>
    <message>
      <source>dorsal_shell_mm = {0} leaves a burr of {1} mm no way to the other side; take a thinner shell, a higher window or a smaller burr_diameter_mm</source>
      <translation>dorsal_shell_mm = {0} lässt einer Fräse von {1} mm keinen Weg zur Gegenseite; nehmen Sie eine dünnere Schale, ein höheres Fenster oder ein kleineres burr_diameter_mm</translation>
    </message>
    <message>
      <source>no lamina was found to undercut; choose a procedure that does not reach to the other side</source>
      <translation>keine Lamina zum Unterschneiden gefunden; wählen Sie einen Eingriff, der nicht auf die Gegenseite reicht</translation>
    </message>
    <message>
      <source>{0} is not a number: {1}; {2}</source>
      <translation>{0} ist keine Zahl: {1}; {2}</translation>
    </message>
    <message>
      <source>{0} = {1} is out of range; {2}</source>
      <translation>{0} = {1} liegt außerhalb des Bereichs; {2}</translation>
    </message>
    <message>
      <source>for teaching and research, not for treating patients</source>
      <translation>für Lehre und Forschung, nicht zur Behandlung von Patienten</translation>
    </message>
    <message>
      <source>Bone removed {volume} ({percent:.1f} %)</source>
      <translation>Knochen entfernt {volume} ({percent:.1f} %)</translation>
    </message>
    <message>
      <source>canal gained {volume} (bony canal, upper bound)</source>
      <translation>Kanal gewonnen {volume} (knöcherner Kanal, Obergrenze)</translation>
    </message>
    <message>
      <source>Bone removed {volume}</source>
      <translation>Knochen entfernt {volume}</translation>
    </message>
    <message>
      <source>dural sac {before:.0f} to {after:.0f} mm² where it was tightest (a model)</source>
      <translation>Duralsack {before:.0f} auf {after:.0f} mm², wo er am engsten war (ein Modell)</translation>
    </message>
    <message>
      <source>Dural sac at its tightest {before:.0f} mm² (a model)</source>
      <translation>Duralsack an der engsten Stelle {before:.0f} mm² (ein Modell)</translation>
    </message>
    <message>
      <source>Bone {volume} · nothing removed</source>
      <translation>Knochen {volume} · nichts entfernt</translation>
    </message>
    <message>
      <source>bone from a file</source>
      <translation>Knochen aus einer Datei</translation>
    </message>
    <message>
      <source>nothing is removed from this bone, so there is no cut to show; choose a procedure, or a turntable</source>
      <translation>an diesem Knochen ist nichts entfernt, es gibt also keinen Schnitt zu zeigen; wählen Sie einen Eingriff oder eine Drehung</translation>
    </message>
    <message>
      <source>{0} × {1} pixels leave no room above the caption; make it larger or leave it out</source>
      <translation>{0} × {1} Pixel lassen über der Beschriftung keinen Platz; machen Sie das Bild größer oder lassen Sie sie weg</translation>
    </message>
    <message>
      <source>a picture of {0} pixels cannot be made; allowed is {1} to {2} a side</source>
      <translation>ein Bild von {0} Pixeln lässt sich nicht erstellen; erlaubt sind {1} bis {2} je Seite</translation>
    </message>
    <message>
      <source>{0} times the size is not allowed; allowed are whole numbers from {1} to {2}</source>
      <translation>die {0}-fache Größe ist nicht erlaubt; erlaubt sind ganze Zahlen von {1} bis {2}</translation>
    </message>
    <message>
      <source>{0} times {1} × {2} is more than {3} million pixels; at this size {4} times is the most</source>
      <translation>{0}-mal {1} × {2} ist mehr als {3} Millionen Pixel; bei dieser Größe ist {4}-mal das Höchste</translation>
    </message>
    <message>
      <source>{0}: a transparent picture is written as PNG; give a name that ends in .png</source>
      <translation>{0}: Ein durchsichtiges Bild wird als PNG geschrieben; geben Sie einen Namen an, der auf .png endet</translation>
    </message>
    <message>
      <source>a picture needs a width and a height in pixels, not {0}</source>
      <translation>ein Bild braucht Breite und Höhe in Pixeln, nicht {0}</translation>
    </message>
    <message>
      <source>removed bone cannot be shown as {0}; allowed are {1}</source>
      <translation>entfernter Knochen lässt sich nicht als {0} zeigen; erlaubt sind {1}</translation>
    </message>
    <message>
      <source>there is no plane {0}; allowed are {1}</source>
      <translation>es gibt keine Ebene {0}; erlaubt sind {1}</translation>
    </message>
    <message>
      <source>a section needs a coordinate in mm, not {0}</source>
      <translation>eine Schnittebene braucht eine Koordinate in mm, nicht {0}</translation>
    </message>
    <message>
      <source>3 mm or more within the model</source>
      <translation>3 mm oder mehr innerhalb des Modells</translation>
    </message>
    <message>
      <source>1 mm within the model</source>
      <translation>1 mm innerhalb des Modells</translation>
    </message>
    <message>
      <source>As the model</source>
      <translation>Wie das Modell</translation>
    </message>
    <message>
      <source>1 mm outside the model</source>
      <translation>1 mm außerhalb des Modells</translation>
    </message>
    <message>
      <source>3 mm or more outside the model</source>
      <translation>3 mm oder mehr außerhalb des Modells</translation>
    </message>
    <message>
      <source>there is no theme {0}; allowed are {1}</source>
      <translation>es gibt keine Darstellung {0}; erlaubt sind {1}</translation>
    </message>
    <message>
      <source>a distance from the model is that of a bone from a file; give one, or leave the distances out</source>
      <translation>ein Abstand vom Modell ist der eines Knochens aus einer Datei; einen angeben oder die Abstände weglassen</translation>
    </message>
    <message>
      <source>there is no view {0}; allowed are {1}</source>
      <translation>es gibt keine Ansicht {0}; erlaubt sind {1}</translation>
    </message>
    <message>
      <source>Measured on both bones. What is bared is a convention: open, both sides to the lateral border of the joints, from the upper edge of the upper spinous process to the lower edge of the lower one; unilateral, one side from the middle of the one to the middle of the other; tubular, what lies under the tube, its cut 5 mm longer than it is wide</source>
      <translation>An beiden Knochen gemessen. Was freigelegt wird, ist eine Konvention: offen beide Seiten bis zum seitlichen Rand der Gelenke, vom oberen Rand des oberen bis zum unteren Rand des unteren Dornfortsatzes; einseitig eine Seite von der Mitte des einen bis zur Mitte des anderen; beim Tubus, was unter ihm liegt, der Schnitt 5 mm länger, als er breit ist</translation>
    </message>
    <message>
      <source>the bones of {0} run into each other with a disc {1} mm high; make it higher or what it has lost smaller, or the lordosis or the slip</source>
      <translation>die Knochen von {0} dringen bei einer {1} mm hohen Bandscheibe ineinander; machen Sie sie höher oder ihren Verlust kleiner, oder die Lordose oder das Gleiten</translation>
    </message>
    <message>
      <source>what has grown leaves the bones of {0} no room to stand apart; make {1} smaller</source>
      <translation>was angewachsen ist, lässt den Knochen von {0} keinen Raum, getrennt zu stehen; machen Sie {1} kleiner</translation>
    </message>
    <message>
      <source>slip_mm = {0} is more than the facet joints of {1} allow, {2} mm with the {3} one at {4} degrees to the sagittal plane; make it smaller, or the facet angle of the lower bone</source>
      <translation>slip_mm = {0} ist mehr, als die Facettengelenke von {1} zulassen, {2} mm, wo das eine ({3}) {4} Grad zur Sagittalebene steht; machen Sie es kleiner oder den Facettenwinkel des unteren Knochens</translation>
    </message>
    <message>
      <source>with what has grown on {0} it is not one closed ring of bone; make {1} smaller</source>
      <translation>mit dem, was an {0} angewachsen ist, ist er kein geschlossener Ring aus Knochen; machen Sie {1} kleiner</translation>
    </message>
    <message>
      <source>herniation_mm = {0} out of a collapsed disc: {1} mm of its height are left, and what could come out is gone; make disc_loss_percent smaller, so that at least {2} mm are left, or herniation_mm 0</source>
      <translation>herniation_mm = {0} aus einer zusammengesunkenen Bandscheibe: {1} mm ihrer Höhe sind übrig, und was austreten könnte, ist fort; machen Sie disc_loss_percent kleiner, so dass mindestens {2} mm bleiben, oder herniation_mm 0</translation>
    </message>
    <message>
      <source>the bodies of {0} and {1} leave no room for a disc; make it higher</source>
      <translation>die Körper von {0} und {1} lassen keinen Raum für eine Bandscheibe; machen Sie sie höher</translation>
    </message>
    <message>
      <source>{0} has no body beside its end-plate</source>
      <translation>{0} hat neben seiner Endplatte keinen Körper</translation>
    </message>
    <message>
      <source>no segment is called {0}; allowed are {1}</source>
      <translation>kein Segment heißt {0}; erlaubt sind {1}</translation>
    </message>
    <message>
      <source>the {0} lamina has no front that bone could grow on; set its hypertrophy and its spur to 0</source>
      <translation>die Lamina ({0}) hat keine Vorderseite, auf der Knochen wachsen könnte; setzen Sie ihre Verdickung und ihren Sporn auf 0</translation>
    </message>
    <message>
      <source>Own conditions</source>
      <translation>Eigene Befunde</translation>
    </message>
    <message>
      <source>Conditions that were set one by one; no pathology was chosen.</source>
      <translation>Befunde, die einzeln eingestellt wurden; keine Pathologie ist gewählt.</translation>
    </message>
    <message>
      <source>no pathology is called {0}; allowed are {1}</source>
      <translation>keine Pathologie heißt {0}; erlaubt sind {1}</translation>
    </message>
    <message>
      <source>no segment whose bodies stand clear of each other was found from seed {0}; try another one</source>
      <translation>zur Nummer {0} wurde kein Segment gefunden, dessen Körper frei voneinander stehen; versuchen Sie eine andere</translation>
    </message>
    <message>
      <source>canal_width_mm = {0} contradicts endplate_width_upper_mm = {1}: the canal would be wider than the body of {2}; with it canal_width_mm can be {3} at most</source>
      <translation>canal_width_mm = {0} widerspricht endplate_width_upper_mm = {1}: Der Kanal wäre breiter als der Körper von {2}; damit sind canal_width_mm höchstens {3} möglich</translation>
    </message>
    <message>
      <source>{0} is no dimension of {1}; {2}</source>
      <translation>{0} ist kein Maß von {1}; {2}</translation>
    </message>
    <message>
      <source>these dimensions leave an articular process of {0} without a joint surface; move them nearer the defaults</source>
      <translation>diese Maße lassen einem Gelenkfortsatz von {0} keine Gelenkfläche; bringen Sie sie näher an die Vorgaben</translation>
    </message>
    <message>
      <source>{0} has no pedicle beside its canal</source>
      <translation>{0} hat neben seinem Kanal keinen Pedikel</translation>
    </message>
    <message>
      <source>1 burr stroke</source>
      <translation>1 Fräszug</translation>
    </message>
    <message>
      <source>{count} burr strokes</source>
      <translation>{count} Fräszüge</translation>
    </message>
    <message>
      <source>strokes are a list, each such as {0}</source>
      <translation>Fräszüge sind eine Liste, jeder wie {0}</translation>
    </message>
    <message>
      <source>burr strokes have at most {0} points in all</source>
      <translation>Fräszüge haben zusammen höchstens {0} Punkte</translation>
    </message>
    <message>
      <source>burr strokes are at most {0} mm long in all; these are {1} mm</source>
      <translation>Fräszüge sind zusammen höchstens {0} mm lang; diese sind {1} mm</translation>
    </message>
    <message>
      <source>it is not such as {0}</source>
      <translation>es hat nicht die Form {0}</translation>
    </message>
    <message>
      <source>a point is [x, y, z] in mm, not {0}</source>
      <translation>ein Punkt ist [x, y, z] in mm, nicht {0}</translation>
    </message>
    <message>
      <source>the point {0} is out of reach; allowed is up to {1} mm from the middle of the bone</source>
      <translation>der Punkt {0} ist außer Reichweite; erlaubt sind bis zu {1} mm von der Mitte des Knochens</translation>
    </message>
    <message>
      <source>the points of a burr stroke are a list of [x, y, z] in mm</source>
      <translation>die Punkte eines Fräszuges sind eine Liste von [x, y, z] in mm</translation>
    </message>
    <message>
      <source>a burr stroke has at least one point</source>
      <translation>ein Fräszug hat mindestens einen Punkt</translation>
    </message>
    <message>
      <source>a case has at most {0} burr strokes</source>
      <translation>ein Fall hat höchstens {0} Fräszüge</translation>
    </message>
    <message>
      <source>burr stroke {0}: {1}</source>
      <translation>Fräszug {0}: {1}</translation>
    </message>
    <message>
      <source>{0}: {1} is not a form of animation; allowed: {2}</source>
      <translation>{0}: {1} ist keine Form einer Animation; erlaubt: {2}</translation>
    </message>
    <message>
      <source>there is no kind of animation {0}; allowed are {1}</source>
      <translation>es gibt keine Art von Animation {0}; erlaubt sind {1}</translation>
    </message>
    <message>
      <source>fps = {0} is not a whole number; allowed is {1} to {2}</source>
      <translation>fps = {0} ist keine ganze Zahl; erlaubt ist {1} bis {2}</translation>
    </message>
    <message>
      <source>an animation of {0} × {1} pixels cannot be made; allowed is {2} to {3} a side</source>
      <translation>eine Animation von {0} × {1} Pixeln lässt sich nicht erstellen; erlaubt sind {2} bis {3} je Seite</translation>
    </message>
    <message>
      <source>{0} frames of {1} × {2} pixels are too much for a {3}: at most {4} of that size; make it smaller, shorter, or with fewer frames per second</source>
      <translation>{0} Bilder von {1} × {2} Pixeln sind zu viel für ein {3}: höchstens {4} dieser Größe; machen Sie es kleiner, kürzer oder mit weniger Bildern je Sekunde</translation>
    </message>
    <message>
      <source>an animation needs a width and a height in pixels, not {0}</source>
      <translation>eine Animation braucht Breite und Höhe in Pixeln, nicht {0}</translation>
    </message>
    <message>
      <source>canal area, mm²</source>
      <translation>Kanalfläche, mm²</translation>
    </message>
    <message>
      <source>height from mid-disc, mm (caudal ← → cranial)</source>
      <translation>Höhe ab Bandscheibenmitte, mm (kaudal ← → kranial)</translation>
    </message>
    <message>
      <source>area of the dural sac, mm²</source>
      <translation>Fläche des Duralsacks, mm²</translation>
    </message>
    <message>
      <source>{name} below {end:.0f}</source>
      <translation>{name} unter {end:.0f}</translation>
    </message>
    <message>
      <source>Cortex and marrow together. Kept: {volume}.</source>
      <translation>Kortikalis und Spongiosa zusammen. Erhalten: {volume}.</translation>
    </message>
    <message>
      <source>, size {percent:.4g} %</source>
      <translation>, Größe {percent:.4g} %</translation>
    </message>
    <message>
      <source>Two generated bones</source>
      <translation>Zwei erzeugte Knochen</translation>
    </message>
    <message>
      <source>Whole bone</source>
      <translation>Ganzer Knochen</translation>
    </message>
    <message>
      <source>{name}, at {height}: area</source>
      <translation>{name}, bei {height}: Fläche</translation>
    </message>
    <message>
      <source>Facets: {share}.</source>
      <translation>Facetten: {share}.</translation>
    </message>
    <message>
      <source>by hand, {length:.0f} mm in all, {sizes} mm across</source>
      <translation>von Hand, insgesamt {length:.0f} mm, Durchmesser {sizes} mm</translation>
    </message>
    <message>
      <source>Settings of the {procedure}</source>
      <translation>Einstellungen: {procedure}</translation>
    </message>
    <message>
      <source>Setting</source>
      <translation>Einstellung</translation>
    </message>
    <message>
      <source>Value</source>
      <translation>Wert</translation>
    </message>
    <message>
      <source>Dimensions of {level}</source>
      <translation>Maße von {level}</translation>
    </message>
    <message>
      <source>Dimensions of the bone</source>
      <translation>Maße des Knochens</translation>
    </message>
    <message>
      <source>default</source>
      <translation>Vorgabe</translation>
    </message>
    <message>
      <source>What a generated bone is made from; a dimension that was set stands out.</source>
      <translation>Woraus ein erzeugter Knochen entsteht; gesetzte Maße sind hervorgehoben.</translation>
    </message>
    <message>
      <source>{title}, {level}</source>
      <translation>{title}, {level}</translation>
    </message>
    <message>
      <source>here {value:g}</source>
      <translation>hier {value:g}</translation>
    </message>
    <message>
      <source>limit {limit:g}</source>
      <translation>Grenzwert {limit:g}</translation>
    </message>
    <message>
      <source>mean of all</source>
      <translation>Mittel aller</translation>
    </message>
    <message>
      <source>mean woman</source>
      <translation>mittlere Frau</translation>
    </message>
    <message>
      <source>mean man</source>
      <translation>mittlerer Mann</translation>
    </message>
    <message>
      <source>, 1 dimension set</source>
      <translation>, 1 Maß gesetzt</translation>
    </message>
    <message>
      <source>, {count} dimensions set</source>
      <translation>, {count} Maße gesetzt</translation>
    </message>
    <message>
      <source>{percent:.1f} % of {volume}</source>
      <translation>{percent:.1f} % von {volume}</translation>
    </message>
    <message>
      <source>Canal widened most</source>
      <translation>Größte Weitung des Kanals</translation>
    </message>
    <message>
      <source>Opening in the roof</source>
      <translation>Öffnung im Dach</translation>
    </message>
    <message>
      <source>Of the removed, {volume} by the burr.</source>
      <translation>Vom Entfernten {volume} mit der Fräse.</translation>
    </message>
    <message>
      <source>Bone by region</source>
      <translation>Knochen nach Region</translation>
    </message>
    <message>
      <source>Region</source>
      <translation>Region</translation>
    </message>
    <message>
      <source>Share of it</source>
      <translation>Anteil daran</translation>
    </message>
    <message>
      <source>Space gained</source>
      <translation>Gewonnener Raum</translation>
    </message>
    <message>
      <source>Dorsal wall, opening, length × width</source>
      <translation>Dorsale Wand, Öffnung, Länge × Breite</translation>
    </message>
    <message>
      <source>Gain</source>
      <translation>Gewinn</translation>
    </message>
    <message>
      <source>{percent} % of its volume</source>
      <translation>{percent} % seines Volumens</translation>
    </message>
    <message>
      <source>{percent} % of the joint surface</source>
      <translation>{percent} % der Gelenkfläche</translation>
    </message>
    <message>
      <source>{width} mm wide</source>
      <translation>{width} mm breit</translation>
    </message>
    <message>
      <source>of {width} mm</source>
      <translation>von {width} mm</translation>
    </message>
    <message>
      <source>Structure</source>
      <translation>Struktur</translation>
    </message>
    <message>
      <source>Left (what stays)</source>
      <translation>Erhalten</translation>
    </message>
    <message>
      <source>Canal: {bound}.</source>
      <translation>Kanal: {bound}.</translation>
    </message>
    <message>
      <source>set</source>
      <translation>gesetzt</translation>
    </message>
    <message>
      <source>default, read off the bone</source>
      <translation>Vorgabe, am Knochen abgelesen</translation>
    </message>
    <message>
      <source>set; default {default}</source>
      <translation>gesetzt; Vorgabe {default}</translation>
    </message>
    <message>
      <source>Dimension</source>
      <translation>Maß</translation>
    </message>
    <message>
      <source>Date</source>
      <translation>Datum</translation>
    </message>
    <message>
      <source>Versions</source>
      <translation>Versionen</translation>
    </message>
    <message>
      <source>height {mm:+.1f} mm</source>
      <translation>Höhe {mm:+.1f} mm</translation>
    </message>
    <message>
      <source>Bone from the file</source>
      <translation>Knochen aus der Datei</translation>
    </message>
    <message>
      <source>in the plane at {height}</source>
      <translation>in der Ebene bei {height}</translation>
    </message>
    <message>
      <source>length × width</source>
      <translation>Länge × Breite</translation>
    </message>
    <message>
      <source>the dorsal wall is whole</source>
      <translation>die dorsale Wand ist ganz</translation>
    </message>
    <message>
      <source>depth, front to back</source>
      <translation>Tiefe, von vorn nach hinten</translation>
    </message>
    <message>
      <source>Lamina of the other side</source>
      <translation>Lamina der Gegenseite</translation>
    </message>
    <message>
      <source>parted from the rest</source>
      <translation>vom Rest getrennt</translation>
    </message>
    <message>
      <source>Burr strokes</source>
      <translation>Fräszüge</translation>
    </message>
    <message>
      <source>No settings</source>
      <translation>Keine Einstellungen</translation>
    </message>
    <message>
      <source>nothing is cut</source>
      <translation>nichts wird geschnitten</translation>
    </message>
    <message>
      <source>no such plane in this bone</source>
      <translation>keine solche Ebene in diesem Knochen</translation>
    </message>
    <message>
      <source>Outside what the source supports</source>
      <translation>Außerhalb dessen, was die Quelle stützt</translation>
    </message>
    <message>
      <source>Look at the source</source>
      <translation>Quelle ansehen</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>Hinweis</translation>
    </message>
    <message>
      <source>Volume of the closed solid that the cutters took from the bone, cortex and marrow together. Intact bone is exactly what is kept and what is removed. Loose chips take more room than solid bone.</source>
      <translation>Volumen des geschlossenen Körpers, den die Schneidkörper aus dem Knochen nahmen, Kortikalis und Spongiosa zusammen. Der intakte Knochen ist genau das, was erhalten, und das, was entfernt ist. Lose Späne nehmen mehr Raum ein als fester Knochen.</translation>
    </message>
    <message>
      <source>A part of the bone between planes through its landmarks; the regions do not overlap and add up to the bone within about 0.1 %.</source>
      <translation>Ein Teil des Knochens zwischen Ebenen durch seine Landmarken; die Regionen überlappen nicht und ergeben zusammen bis auf etwa 0,1 % den Knochen.</translation>
    </message>
    <message>
      <source>Space within the {bound}. Disc, ligament and fat are not counted.</source>
      <translation>Gewonnen ist, was nach dem Schnitt an Raum hinzukommt ({bound}). Bandscheibe, Band und Fett sind nicht mitgezählt.</translation>
    </message>
    <message>
      <source>The axial plane in which the area of the bony canal grows most.</source>
      <translation>Die axiale Ebene, in der die Fläche des knöchernen Kanals am meisten wächst.</translation>
    </message>
    <message>
      <source>The axial plane in which the canal is narrowest under an unbroken bony roof.</source>
      <translation>Die axiale Ebene, in der der Kanal unter ungebrochenem knöchernem Dach am engsten ist.</translation>
    </message>
    <message>
      <source>Depth and width</source>
      <translation>Tiefe und Breite</translation>
    </message>
    <message>
      <source>Mid-sagittal (front to back) diameter and transverse diameter of the bony canal in an axial plane.</source>
      <translation>Mediansagittaler (von vorn nach hinten) und transversaler Durchmesser des knöchernen Kanals in einer axialen Ebene.</translation>
    </message>
    <message>
      <source>Length along the spine and width of the hole in the dorsal wall of the canal.</source>
      <translation>Länge entlang der Wirbelsäule und Breite der Öffnung in der dorsalen Wand des Kanals.</translation>
    </message>
    <message>
      <source>Process and joint surface left</source>
      <translation>Rest von Fortsatz und Gelenkfläche</translation>
    </message>
    <message>
      <source>By volume and by area: {share}.</source>
      <translation>Nach Volumen und nach Fläche: {share}.</translation>
    </message>
    <message>
      <source>Red: outside what the source supports. Amber: look at the source. A note names a loose piece or an edge of the method. No warning means that no limit known here was crossed; it does not mean that a cut is safe.</source>
      <translation>Rot: außerhalb dessen, was die Quelle stützt. Gelb: Quelle ansehen. Ein Hinweis nennt ein loses Stück oder eine Grenze der Methode. Keine Warnung heißt, dass kein hier bekannter Grenzwert überschritten ist; es heißt nicht, dass ein Schnitt sicher ist.</translation>
    </message>
    <message>
      <source>Height</source>
      <translation>Höhe</translation>
    </message>
    <message>
      <source>z in the vertebra's own frame: 0 midway between the end-plates, positive towards the head.</source>
      <translation>z im Koordinatensystem des Wirbels: 0 mitten zwischen den Endplatten, positiv nach kranial.</translation>
    </message>
    <message>
      <source>None: no limit known here was crossed. That is not to say safe.</source>
      <translation>Keine: Kein hier bekannter Grenzwert ist überschritten. Das heißt nicht, dass es sicher ist.</translation>
    </message>
    <message>
      <source>Canal before and after</source>
      <translation>Kanal vorher und nachher</translation>
    </message>
    <message>
      <source>Area of the bony canal over height, before and after</source>
      <translation>Fläche des knöchernen Kanals über der Höhe, vorher und nachher</translation>
    </message>
    <message>
      <source>How this was made</source>
      <translation>Wie dies entstand</translation>
    </message>
    <message>
      <source>gained: upper bound</source>
      <translation>gewonnen: Obergrenze</translation>
    </message>
    <message>
      <source>Dural sac before and after</source>
      <translation>Duralsack vorher und nachher</translation>
    </message>
    <message>
      <source>Area of the dural sac along the canal, before and after</source>
      <translation>Fläche des Duralsacks entlang des Kanals, vorher und nachher</translation>
    </message>
    <message>
      <source>gained: a model, not a measurement</source>
      <translation>gewonnen: ein Modell, keine Messung</translation>
    </message>
    <message>
      <source>before (dashed)</source>
      <translation>vorher (gestrichelt)</translation>
    </message>
    <message>
      <source>What the figures mean</source>
      <translation>Was die Zahlen bedeuten</translation>
    </message>
    <message>
      <source>Source</source>
      <translation>Quelle</translation>
    </message>
    <message>
      <source>The bone</source>
      <translation>Der Knochen</translation>
    </message>
    <message>
      <source>The vertebra, to be turned: {title}</source>
      <translation>Der Wirbel, zum Drehen: {title}</translation>
    </message>
    <message>
      <source>Views</source>
      <translation>Ansichten</translation>
    </message>
    <message>
      <source>Turn: drag, one finger, or arrow keys. Nearer and farther: wheel, two fingers, or + and −.</source>
      <translation>Drehen: ziehen, ein Finger oder Pfeiltasten. Näher und weiter: Mausrad, zwei Finger oder + und −.</translation>
    </message>
    <message>
      <source>Move: right button or Shift and drag, or two fingers. Double click or 0: all of the bone again.</source>
      <translation>Verschieben: rechte Taste oder Umschalt und ziehen, oder zwei Finger. Doppelklick oder 0: wieder der ganze Knochen.</translation>
    </message>
    <message>
      <source>The bone itself needs JavaScript; all figures stand below without it.</source>
      <translation>Der Knochen selbst braucht JavaScript; alle Zahlen stehen auch ohne es darunter.</translation>
    </message>
    <message>
      <source>The patient’s left is on the right</source>
      <translation>Die linke Seite des Patienten ist rechts im Bild</translation>
    </message>
    <message>
      <source>The patient’s left is on the left</source>
      <translation>Die linke Seite des Patienten ist links im Bild</translation>
    </message>
    <message>
      <source>The patient’s back is on the right</source>
      <translation>Der Rücken des Patienten ist rechts im Bild</translation>
    </message>
    <message>
      <source>The patient’s back is on the left</source>
      <translation>Der Rücken des Patienten ist links im Bild</translation>
    </message>
    <message>
      <source>This browser does not draw in three dimensions (WebGL); all figures stand below.</source>
      <translation>Dieser Browser zeichnet nicht in drei Dimensionen (WebGL); alle Zahlen stehen darunter.</translation>
    </message>
    <message>
      <source>This browser cannot draw the bone; all figures stand below.</source>
      <translation>Dieser Browser kann den Knochen nicht zeichnen; alle Zahlen stehen darunter.</translation>
    </message>
    <message>
      <source>The browser has let go of the picture; load the page again.</source>
      <translation>Der Browser hat das Bild verloren; laden Sie die Seite neu.</translation>
    </message>
    <message>
      <source>After, removed bone shown</source>
      <translation>Nachher, mit dem entfernten Knochen</translation>
    </message>
    <message>
      <source>Show the bone</source>
      <translation>Knochen zeigen</translation>
    </message>
    <message>
      <source>Cut face</source>
      <translation>Schnittfläche</translation>
    </message>
    <message>
      <source>Colours</source>
      <translation>Farben</translation>
    </message>
    <message>
      <source>{0}: pages are written as HTML; give a name that ends in .html</source>
      <translation>{0}: Seiten werden als HTML geschrieben; geben Sie einen Namen an, der auf .html endet</translation>
    </message>
    <message>
      <source>This bone</source>
      <translation>Dieser Knochen</translation>
    </message>
    <message>
      <source>People</source>
      <translation>Menschen</translation>
    </message>
    <message>
      <source>Percentile</source>
      <translation>Perzentil</translation>
    </message>
    <message>
      <source>Dimensions among people</source>
      <translation>Maße unter Menschen</translation>
    </message>
    <message>
      <source>Dashed: before. Green line and area: after, and what was gained (an upper bound).</source>
      <translation>Gestrichelt: vorher. Grüne Linie und Fläche: nachher und was gewonnen ist (eine Obergrenze).</translation>
    </message>
    <message>
      <source>page</source>
      <translation>Seite</translation>
    </message>
    <message>
      <source>Dashed: before. Green line and area: after, and what was gained. A model, not a measurement.</source>
      <translation>Gestrichelt: vorher. Grüne Linie und Fläche: nachher, und was gewonnen ist. Ein Modell, keine Messung.</translation>
    </message>
    <message>
      <source>Finding</source>
      <translation>Befund</translation>
    </message>
    <message>
      <source>What is published</source>
      <translation>Was veröffentlicht ist</translation>
    </message>
    <message>
      <source>From behind</source>
      <translation>Von hinten</translation>
    </message>
    <message>
      <source>From behind and above</source>
      <translation>Von hinten oben</translation>
    </message>
    <message>
      <source>From above</source>
      <translation>Von oben</translation>
    </message>
    <message>
      <source>All {count} dimensions, {own} of them set</source>
      <translation>Alle {count} Maße, davon {own} gesetzt</translation>
    </message>
    <message>
      <source>Removed bone in blue, cut faces in rose.</source>
      <translation>Entfernter Knochen in Blau, Schnittflächen in Rosa.</translation>
    </message>
    <message>
      <source>Nothing is removed.</source>
      <translation>Nichts ist entfernt.</translation>
    </message>
    <message>
      <source>{0}: {1} is not a form of report; allowed: {2}</source>
      <translation>{0}: {1} ist keine Form eines Berichts; erlaubt: {2}</translation>
    </message>
    <message>
      <source>of four; least clearance {change} mm (a model)</source>
      <translation>von vieren; kleinster Abstand {change} mm (ein Modell)</translation>
    </message>
    <message>
      <source>Facets of the joints between both: inferior of the upper bone, superior of the lower one; {share}.</source>
      <translation>Facetten der Gelenke zwischen beiden: untere des oberen, obere des unteren Knochens; {share}.</translation>
    </message>
    <message>
      <source>Dural sac, where it is tightest before: {model}.</source>
      <translation>Duralsack, wo er vorher am engsten ist: {model}.</translation>
    </message>
    <message>
      <source>Superior articular processes left: {left} ({share}).</source>
      <translation>Von den oberen Gelenkfortsätzen bleiben: {left} ({share}).</translation>
    </message>
    <message>
      <source>bands of the dural sac</source>
      <translation>Bereiche des Duralsacks</translation>
    </message>
    <message>
      <source>{mm} mm from mid-disc</source>
      <translation>{mm} mm ab Bandscheibenmitte</translation>
    </message>
    <message>
      <source>Nerve roots</source>
      <translation>Nervenwurzeln</translation>
    </message>
    <message>
      <source>Lateral recess and foramen</source>
      <translation>Recessus lateralis und Foramen</translation>
    </message>
    <message>
      <source>What the way there costs</source>
      <translation>Was der Zugang kostet</translation>
    </message>
    <message>
      <source>{band}; a model, not a measurement</source>
      <translation>{band}; ein Modell, keine Messung</translation>
    </message>
    <message>
      <source>Least left of a facet</source>
      <translation>Kleinster Rest einer Facette</translation>
    </message>
    <message>
      <source>of an articular process of the joint between both</source>
      <translation>eines Gelenkfortsatzes der Gelenke zwischen beiden</translation>
    </message>
    <message>
      <source>The largest area that a closed curve of fixed length can enclose in the room that bone, disc and ligament leave, in planes parallel to the middle of the disc. The length is that of a circle of the area that the sac of the level has in people without complaints. A model, not a measurement; its bands are not about the bony canal.</source>
      <translation>Die größte Fläche, die eine geschlossene Kurve fester Länge in dem Raum umschließen kann, den Knochen, Bandscheibe und Band lassen, in Ebenen parallel zur Mitte der Bandscheibe. Die Länge ist die eines Kreises von der Fläche, die der Sack dieser Höhe bei Menschen ohne Beschwerden hat. Ein Modell, keine Messung; seine Bereiche gelten nicht dem knöchernen Kanal.</translation>
    </message>
    <message>
      <source>The exiting root has the number of the upper vertebra and leaves through the foramen; the traversing one that of the lower vertebra, and runs down the lateral recess. Clearance is the distance to bone, disc or ligament less the radius of the root: below 0 it is pinched. A model: a live root flattens.</source>
      <translation>Die austretende Wurzel trägt die Nummer des oberen Wirbels und verlässt den Kanal durch das Foramen; die absteigende trägt die des unteren und zieht den Recessus lateralis hinab. Der Abstand ist der zu Knochen, Bandscheibe oder Band weniger dem Radius der Wurzel: unter 0 ist sie eingeklemmt. Ein Modell: Eine lebende Wurzel flacht sich ab.</translation>
    </message>
    <message>
      <source>Height: the shortest distance from the front of the superior articular process to the back of the vertebral body. Below 3 mm it counts as stenosed, below 5 mm as suspicious.</source>
      <translation>Höhe: der kürzeste Abstand von der Vorderseite des oberen Gelenkfortsatzes zur Rückseite des Wirbelkörpers. Unter 3 mm gilt er als stenosiert, unter 5 mm als verdächtig.</translation>
    </message>
    <message>
      <source>Height: from the pedicle above to the pedicle below. Width: from the back of the body or the disc to the front of the superior articular process. A height of 15 mm and less counts as critical.</source>
      <translation>Höhe: vom Pedikel darüber zum Pedikel darunter. Weite: von der Rückseite des Körpers oder der Bandscheibe zur Vorderseite des oberen Gelenkfortsatzes. Eine Höhe von 15 mm und weniger gilt als kritisch.</translation>
    </message>
    <message>
      <source>Condition</source>
      <translation>Zustand</translation>
    </message>
    <message>
      <source>Here</source>
      <translation>Hier</translation>
    </message>
    <message>
      <source>Grade</source>
      <translation>Grad</translation>
    </message>
    <message>
      <source>Where</source>
      <translation>Wo</translation>
    </message>
    <message>
      <source>Root</source>
      <translation>Wurzel</translation>
    </message>
    <message>
      <source>Least clearance</source>
      <translation>Kleinster Abstand</translation>
    </message>
    <message>
      <source>State</source>
      <translation>Lage</translation>
    </message>
    <message>
      <source>Nearest</source>
      <translation>Am nächsten</translation>
    </message>
    <message>
      <source>Access</source>
      <translation>Zugang</translation>
    </message>
    <message>
      <source>Skin incision</source>
      <translation>Hautschnitt</translation>
    </message>
    <message>
      <source>Muscle stripped from bone</source>
      <translation>Vom Knochen gelöster Muskel</translation>
    </message>
    <message>
      <source>grades: {name}</source>
      <translation>Grade: {name}</translation>
    </message>
    <message>
      <source>Every condition is as in a healthy segment</source>
      <translation>Alles ist wie in einem gesunden Segment</translation>
    </message>
    <message>
      <source>Where it is tightest before</source>
      <translation>Wo er vorher am engsten ist</translation>
    </message>
    <message>
      <source>Where it is tightest after</source>
      <translation>Wo er nachher am engsten ist</translation>
    </message>
    <message>
      <source>Lateral recess, {side}: height</source>
      <translation>Recessus lateralis, {side}: Höhe</translation>
    </message>
    <message>
      <source>Foramen, {side}: height</source>
      <translation>Foramen, {side}: Höhe</translation>
    </message>
    <message>
      <source>Foramen, {side}: width</source>
      <translation>Foramen, {side}: Weite</translation>
    </message>
    <message>
      <source>read in the source itself</source>
      <translation>in der Quelle selbst gelesen</translation>
    </message>
    <message>
      <source>read in somebody else's transcription</source>
      <translation>in fremder Abschrift gelesen</translation>
    </message>
    <message>
      <source>measured on a mesh</source>
      <translation>an einem Netz gemessen</translation>
    </message>
    <message>
      <source>worked out from other figures</source>
      <translation>aus anderen Zahlen berechnet</translation>
    </message>
    <message>
      <source>a choice of this program</source>
      <translation>eine Wahl dieses Programms</translation>
    </message>
    <message>
      <source>Sources and their standing</source>
      <translation>Quellen und ihr Stand</translation>
    </message>
    <message>
      <source>The standing says how a figure came here; it is never raised. The source of every limit is about lumbar vertebrae.</source>
      <translation>Der Stand sagt, wie eine Zahl hierher kam; er wird nie angehoben. Die Quelle jedes Grenzwerts handelt von Lendenwirbeln.</translation>
    </message>
    <message>
      <source>condition: {name}</source>
      <translation>Zustand: {name}</translation>
    </message>
    <message>
      <source>setting: {name}</source>
      <translation>Einstellung: {name}</translation>
    </message>
    <message>
      <source>Used for</source>
      <translation>Verwendet für</translation>
    </message>
    <message>
      <source>1 dimension of the bone</source>
      <translation>1 Maß des Knochens</translation>
    </message>
    <message>
      <source>{count} dimensions of the bone</source>
      <translation>{count} Maße des Knochens</translation>
    </message>
    <message>
      <source>limit: {what}</source>
      <translation>Grenzwert: {what}</translation>
    </message>
    <message>
      <source>and {more} more</source>
      <translation>und {more} weitere</translation>
    </message>
    <message>
      <source>no source</source>
      <translation>keine Quelle</translation>
    </message>
    <message>
      <source>MP4: imageio-ffmpeg brings no encoder for this machine; a GIF needs none</source>
      <translation>MP4: imageio-ffmpeg bringt für diesen Rechner keinen Encoder mit; ein GIF braucht keinen</translation>
    </message>
    <message>
      <source>MP4: the encoder does not start ({0})</source>
      <translation>MP4: Der Encoder startet nicht ({0})</translation>
    </message>
  </context>
</TS>
