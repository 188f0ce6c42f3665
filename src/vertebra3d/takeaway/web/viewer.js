// A viewer of one bone: WebGL without any library. Turned about its middle by mouse, finger or keys.
(function () {
  "use strict";
  var bone = JSON.parse(document.getElementById("bone").textContent);
  var WORDS = {words};
  var canvas = document.getElementById("view"), side = document.getElementById("side");
  var gl = canvas.getContext("webgl", { antialias: true, alpha: true, premultipliedAlpha: true, preserveDrawingBuffer: true });
  if (!gl) { return fail(WORDS.noWebGL); }

  var VERTEX = "attribute vec3 place; attribute vec3 normal; attribute vec2 seen;" +
    "uniform mat4 projection; uniform mat3 turn; uniform vec3 low, extent, middle, shift; uniform vec2 now;" +
    "varying vec3 n; varying vec3 p; varying float open;" +
    "void main() { vec3 at = turn * (low + extent * place - middle) + shift;" +
    "n = turn * normal; p = at; open = dot(seen, now); gl_Position = projection * vec4(at, 1.0); }";
  // The lights of the program's own pictures: key, fill, rim and a little from the viewer, all travelling with the eye.
  var FRAGMENT = "precision mediump float; varying vec3 n; varying vec3 p; varying float open;" +
    "uniform vec3 hollow, bare; uniform float opacity;" +
    "vec3 linear(vec3 c) { return pow(c, vec3(2.2)); }" +
    "void main() { vec3 d = normalize(n), eye = normalize(-p);" +
    "float key = max(dot(d, normalize(vec3(-0.80, 0.90, 0.62))), 0.0);" +
    "float fill = max(dot(d, normalize(vec3(1.0, -0.1, 0.45))), 0.0);" +
    "float rim = max(dot(d, normalize(vec3(0.35, 0.85, -0.55))), 0.0);" +
    "float front = max(dot(d, eye), 0.0);" +
    "vec3 light = 0.66 * key * vec3(1.0, 0.97, 0.92) + 0.26 * fill * vec3(0.91, 0.95, 1.0) + 0.16 * rim + 0.24 * front + 0.11;" +
    "vec3 h = normalize(normalize(vec3(-0.80, 0.90, 0.62)) + eye);" +
    "float shine = 0.10 * pow(max(dot(d, h), 0.0), 22.0) * open;" +
    "vec3 colour = linear(mix(hollow, bare, open)) * light + shine;" +
    "float a = opacity < 1.0 ? clamp(opacity * mix(1.7, 0.75, smoothstep(0.05, 0.85, abs(front))), 0.0, 1.0) : 1.0;" +
    "gl_FragColor = vec4(pow(colour, vec3(1.0 / 2.2)) * a, a); }";

  var program = gl.createProgram();
  [[gl.VERTEX_SHADER, VERTEX], [gl.FRAGMENT_SHADER, FRAGMENT]].forEach(function (one) {
    var shader = gl.createShader(one[0]);
    gl.shaderSource(shader, one[1]);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  });
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS)) { return fail(WORDS.noBone); }
  gl.useProgram(program);
  function place(name) { return gl.getUniformLocation(program, name); }
  var at = { place: gl.getAttribLocation(program, "place"), normal: gl.getAttribLocation(program, "normal"), seen: gl.getAttribLocation(program, "seen") };
  var uniform = {};
  ["projection", "turn", "low", "extent", "middle", "shift", "now", "hollow", "bare", "opacity"].forEach(function (name) { uniform[name] = place(name); });

  function bytes(text) {
    var raw = atob(text), out = new Uint8Array(raw.length);
    for (var i = 0; i < raw.length; i++) { out[i] = raw.charCodeAt(i); }
    return out;
  }
  function buffer(kind, data) {
    var made = gl.createBuffer();
    gl.bindBuffer(kind, made);
    gl.bufferData(kind, data, gl.STATIC_DRAW);
    return made;
  }
  gl.getExtension("OES_element_index_uint");
  var layers = {};
  bone.layers.forEach(function (one) {
    var faces = bytes(one.faces);
    layers[one.name] = {
      places: buffer(gl.ARRAY_BUFFER, bytes(one.places)), normals: buffer(gl.ARRAY_BUFFER, bytes(one.normals)),
      seen: buffer(gl.ARRAY_BUFFER, bytes(one.seen)), faces: buffer(gl.ELEMENT_ARRAY_BUFFER, faces),
      kind: one.wide ? gl.UNSIGNED_INT : gl.UNSIGNED_SHORT, count: faces.length / (one.wide ? 4 : 2)
    };
  });

  // The eye: rows of `turn` are right, up and towards the viewer in the frame of the bone.
  var turn, zoom = 1, pan = [0, 0];
  var state = layers.removed ? "ghost" : "after";
  var extent = bone.extent, middle = bone.low.map(function (low, i) { return low + extent[i] / 2; });
  var HALF = Math.tan(9 * Math.PI / 180); // of the angle of view: a long lens, as in the program

  function cross(a, b) { return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]; }
  function unit(a) { var l = Math.hypot(a[0], a[1], a[2]); return [a[0] / l, a[1] / l, a[2] / l]; }
  function look(towards, up) {
    var back = unit(towards), right = unit(cross(up, back));
    turn = [right, cross(back, right), back];
  }
  function show(name) { look(bone.views[name].towards, bone.views[name].up); all(); }
  function turned(a, b, angle) { // axis `a` on its way to axis `b`, and `b` with it
    var c = Math.cos(angle), s = Math.sin(angle);
    return [a.map(function (v, i) { return c * v + s * b[i]; }), b.map(function (v, i) { return c * v - s * a[i]; })];
  }
  function rotate(dx, dy) { // by angles: the eye goes round to the right, and upwards
    var about = turned(turn[2], turn[0], dx), over = turned(about[0], turn[1], dy);
    look(over[0], over[1]);
    draw();
  }
  function closer(times) { zoom = Math.min(8, Math.max(0.4, zoom * times)); draw(); }

  // Points of the bone, to see how near the eye may come: enough of them, not all.
  var sample = [];
  bone.layers.forEach(function (one) {
    var raw = bytes(one.places), steps = new Uint16Array(raw.buffer), jump = Math.max(1, Math.floor(one.points / 1500));
    for (var i = 0; i < one.points; i += jump) {
      sample.push([0, 1, 2].map(function (d) { return (steps[3 * i + d] / 65535 - 0.5) * extent[d]; }));
    }
  });
  function dot(a, b) { return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]; }
  function lens() {
    var aspect = Math.max(canvas.clientWidth, 1) / Math.max(canvas.clientHeight, 1), tall = aspect < 1 ? HALF / aspect : HALF;
    return { aspect: aspect, tall: tall, far: fitted / zoom };
  }
  function all() { // the nearest place from which all is seen, with a little room around it
    var now = lens(), tall = 0.88 * now.tall, wide = tall * now.aspect;
    fitted = 0;
    zoom = 1;
    pan = [0, 0];
    sample.forEach(function (p) {
      var z = dot(turn[2], p);
      fitted = Math.max(fitted, z + Math.abs(dot(turn[0], p)) / wide, z + Math.abs(dot(turn[1], p)) / tall);
    });
    draw();
  }
  var fitted = 1;
  function draw() { if (!waiting) { waiting = true; requestAnimationFrame(paint); } }
  var waiting = false;

  function paint() {
    waiting = false;
    var ratio = Math.min(window.devicePixelRatio || 1, 2), width = Math.round(canvas.clientWidth * ratio), height = Math.round(canvas.clientHeight * ratio);
    if (!width || !height) { return; }
    if (canvas.width !== width || canvas.height !== height) { canvas.width = width; canvas.height = height; }
    var eye = lens(), radius = Math.hypot(extent[0], extent[1], extent[2]);
    var near = Math.max(eye.far - radius, eye.far * 0.02), far = eye.far + radius;
    gl.viewport(0, 0, width, height);
    gl.clearColor(0, 0, 0, 0);
    gl.clear(gl.COLOR_BUFFER_BIT | gl.DEPTH_BUFFER_BIT);
    gl.enable(gl.DEPTH_TEST);
    gl.enable(gl.CULL_FACE);
    gl.uniformMatrix4fv(uniform.projection, false, new Float32Array([
      1 / (eye.tall * eye.aspect), 0, 0, 0, 0, 1 / eye.tall, 0, 0, 0, 0, (far + near) / (near - far), -1, 0, 0, 2 * far * near / (near - far), 0]));
    var r = turn[0], u = turn[1], b = turn[2];
    gl.uniformMatrix3fv(uniform.turn, false, new Float32Array([r[0], u[0], b[0], r[1], u[1], b[1], r[2], u[2], b[2]]));
    gl.uniform3fv(uniform.low, bone.low);
    gl.uniform3fv(uniform.extent, extent);
    gl.uniform3fv(uniform.middle, middle);
    gl.uniform3fv(uniform.shift, [pan[0] * eye.far, pan[1] * eye.far, -eye.far]);
    gl.uniform2fv(uniform.now, state === "before" ? [1, 0] : [0, 1]);
    var colours = bone.themes[dark.matches ? "dark" : "light"];
    gl.disable(gl.BLEND);
    gl.depthMask(true);
    layer("bone", colours.bone, 1);
    if (state === "before") { layer("removed", colours.bone, 1); } else { layer("cut", colours.cut, 1); }
    if (state === "ghost") {
      gl.enable(gl.BLEND);
      gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
      gl.depthMask(false);
      layer("removed", colours.ghost, colours.opacity);
      gl.depthMask(true);
    }
    say();
  }
  function layer(name, colour, opacity) {
    var one = layers[name];
    if (!one) { return; }
    attribute(at.place, one.places, 3, gl.UNSIGNED_SHORT);
    attribute(at.normal, one.normals, 3, gl.BYTE);
    attribute(at.seen, one.seen, 2, gl.UNSIGNED_BYTE);
    gl.uniform3fv(uniform.hollow, colour[0]);
    gl.uniform3fv(uniform.bare, colour[1]);
    gl.uniform1f(uniform.opacity, opacity);
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, one.faces);
    gl.drawElements(gl.TRIANGLES, one.count, one.kind, 0);
  }
  function attribute(where, data, size, kind) {
    gl.bindBuffer(gl.ARRAY_BUFFER, data);
    gl.enableVertexAttribArray(where);
    gl.vertexAttribPointer(where, size, kind, true, 0, 0);
  }

  // Which side of the patient is where: it must never be guessed (+x the patient's left).
  function say() {
    var x = turn[0][0], y = turn[0][1], words = "";
    if (Math.abs(x) > 0.6) { words = x > 0 ? WORDS.leftOnRight : WORDS.leftOnLeft; }
    else if (Math.abs(y) > 0.6) { words = y > 0 ? WORDS.backOnRight : WORDS.backOnLeft; }
    if (side.textContent !== words) { side.textContent = words; }
  }
  function fail(words) {
    var told = document.getElementById("failed");
    told.textContent = words;
    told.hidden = false;
  }

  // -- hands --------------------------------------------------------------------------------------------------------
  var fingers = {}, gap = 0;
  function many() { return Object.keys(fingers); }
  canvas.addEventListener("pointerdown", function (event) {
    canvas.setPointerCapture(event.pointerId);
    fingers[event.pointerId] = [event.clientX, event.clientY];
    gap = 0;
  });
  canvas.addEventListener("pointermove", function (event) {
    var old = fingers[event.pointerId];
    if (!old) { return; }
    var dx = event.clientX - old[0], dy = event.clientY - old[1], size = canvas.clientHeight;
    fingers[event.pointerId] = [event.clientX, event.clientY];
    var ids = many();
    if (ids.length === 2) {
      var a = fingers[ids[0]], b = fingers[ids[1]], wide = Math.hypot(a[0] - b[0], a[1] - b[1]);
      if (gap) { closer(wide / gap); }
      gap = wide;
      move(dx / 2, dy / 2);
    } else if (event.shiftKey || event.buttons > 1) {
      move(dx, dy);
    } else {
      rotate(-dx * 3.2 / size, dy * 3.2 / size);
    }
  });
  function move(dx, dy) {
    var scale = 2 * lens().tall / canvas.clientHeight;
    pan = [pan[0] + dx * scale, pan[1] - dy * scale];
    draw();
  }
  ["pointerup", "pointercancel", "lostpointercapture"].forEach(function (name) {
    canvas.addEventListener(name, function (event) { delete fingers[event.pointerId]; gap = 0; });
  });
  canvas.addEventListener("wheel", function (event) { event.preventDefault(); closer(Math.exp(-event.deltaY * (event.deltaMode ? 0.04 : 0.0012))); }, { passive: false });
  canvas.addEventListener("contextmenu", function (event) { event.preventDefault(); });
  canvas.addEventListener("dblclick", all);
  canvas.addEventListener("keydown", function (event) {
    var step = 0.12, keys = {
      ArrowLeft: [step, 0], ArrowRight: [-step, 0], ArrowUp: [0, step], ArrowDown: [0, -step]
    };
    if (event.ctrlKey || event.metaKey || event.altKey) { return; }
    if (keys[event.key]) { rotate(keys[event.key][0], keys[event.key][1]); }
    else if (event.key === "+" || event.key === "=") { closer(1.15); }
    else if (event.key === "-") { closer(1 / 1.15); }
    else if (event.key === "0") { all(); }
    else { return; }
    event.preventDefault();
  });
  document.querySelectorAll("[data-view]").forEach(function (button) {
    button.addEventListener("click", function () { show(button.getAttribute("data-view")); });
  });
  document.querySelectorAll("input[name=state]").forEach(function (choice) {
    if (choice.checked) { state = choice.value; } // a browser remembers the choice over a reload
    choice.addEventListener("change", function () { state = choice.value; draw(); });
  });
  var dark = window.matchMedia("(prefers-color-scheme: dark)");
  if (dark.addEventListener) { dark.addEventListener("change", draw); }
  window.addEventListener("resize", all);
  canvas.addEventListener("webglcontextlost", function (event) {
    event.preventDefault();
    fail(WORDS.lost);
  });
  show("oblique");
}());
