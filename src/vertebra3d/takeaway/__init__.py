"""What a person takes away from a case: a report, a page to turn the bone on, moving pictures.

- `content`: what a report says, as plain tables and words; `definitions`, `sources`, `published`: some of them
- `parts`: what these are made of
- `chart`: the canal before and after, as a drawing without a renderer
- `report`: the report as one HTML file or as PDF
- `pdf`: the pages of the PDF
- `page`: an interactive page in one file, with a viewer of its own
- `animation`: a turntable and the cut, as GIF or MP4
- `gif`, `video`: frame after frame into a file

Everything is made without Qt, and written whole or not at all.
"""
