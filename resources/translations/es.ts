<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About MNIST Desktop</source>
        <translation>Acerca de MNIST Desktop</translation>
    </message>
    <message>
        <source>&amp;Program</source>
        <translation>&amp;Programa</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modelo</translation>
    </message>
    <message>
        <source>Made &amp;with</source>
        <translation>&amp;Hecho con</translation>
    </message>
    <message>
        <source>&amp;Licences</source>
        <translation>&amp;Licencias</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Versión {version}</translation>
    </message>
    <message>
        <source>Draw a digit, or open a picture of one, and see at once, with every movement of the pen, what a neural network makes of it: ten probabilities, an answer in words, and “that does not look like a digit” where it is none.</source>
        <translation>Al dibujar un dígito, o abrir una imagen de uno, se ve al instante, con cada movimiento del lápiz, cómo lo interpreta una red neuronal: diez probabilidades, una respuesta en palabras y «eso no parece un dígito» cuando no lo es.</translation>
    </message>
    <message>
        <source>It works offline: nothing that you draw or open leaves this computer.</source>
        <translation>Funciona sin conexión: nada de lo que se dibuja o se abre sale de este equipo.</translation>
    </message>
    <message>
        <source>It is free software under the {licence} licence.</source>
        <translation>Es software libre con licencia {licence}.</translation>
    </message>
    <message>
        <source>MNIST Desktop</source>
        <translation>MNIST Desktop</translation>
    </message>
    <message>
        <source>No model has been loaded yet.</source>
        <translation>Todavía no se ha cargado ningún modelo.</translation>
    </message>
    <message>
        <source>The program is made with the work of others, under their own licences:</source>
        <translation>El programa se apoya en el trabajo de otras personas, con sus propias licencias:</translation>
    </message>
</context>
<context>
    <name>AnswerView</name>
    <message>
        <source>One moment: the network is getting ready…</source>
        <translation>Un momento: la red se está preparando…</translation>
    </message>
    <message>
        <source>Reading the picture…</source>
        <translation>Leyendo la imagen…</translation>
    </message>
    <message>
        <source>Nothing that looks like ink was found in the picture.</source>
        <translation>No se encontró en la imagen nada que parezca tinta.</translation>
    </message>
    <message>
        <source>Draw a digit, or open a picture of one.</source>
        <translation>Dibuje un dígito o abra una imagen.</translation>
    </message>
    <message>
        <source>That does not look like a digit.</source>
        <translation>Eso no parece un dígito.</translation>
    </message>
    <message>
        <source> or </source>
        <translation> o </translation>
    </message>
    <message>
        <source>{either}?</source>
        <translation>¿{either}?</translation>
    </message>
    <message>
        <source>Most likely {digit}: {share}</source>
        <translation>Lo más probable, {digit}: {share}</translation>
    </message>
    <message>
        <source>None looks like a digit.</source>
        <translation>Ninguno parece un dígito.</translation>
    </message>
    <message>
        <source>One does not look like a digit.</source>
        <translation>Uno no parece un dígito.</translation>
    </message>
    <message>
        <source>{count} do not look like digits.</source>
        <translation>{count} no parecen dígitos.</translation>
    </message>
    <message>
        <source>All digits right: {share}</source>
        <translation>Todos los dígitos correctos: {share}</translation>
    </message>
    <message>
        <source>Answer: {text}</source>
        <translation>Respuesta: {text}</translation>
    </message>
</context>
<context>
    <name>Autosave</name>
    <message>
        <source>The drawing is not kept over a crash; save it now and then.</source>
        <translation>El dibujo no se conservará si el programa falla; guárdelo de vez en cuando.</translation>
    </message>
</context>
<context>
    <name>Backstage</name>
    <message>
        <source>The reader could not be started ({reason}); close other programs and start this one again.</source>
        <translation>No se pudo iniciar el lector ({reason}); cierre otros programas e inicie este de nuevo.</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Canvas</source>
        <translation>Lienzo</translation>
    </message>
    <message>
        <source>Draw a digit here with the mouse, a finger or a pen. With the keyboard, the arrow keys move a cross, in small steps together with Shift; Space puts the pen down and lifts it, Escape takes the stroke back.</source>
        <translation>Aquí se dibuja un dígito con el ratón, un dedo o un lápiz óptico. Con el teclado, las flechas mueven una cruz, a pasos pequeños junto con Mayús; Espacio apoya y levanta el lápiz, Esc descarta el trazo.</translation>
    </message>
    <message>
        <source>opening a drawing</source>
        <translation>apertura de un dibujo</translation>
    </message>
    <message>
        <source>opening a picture</source>
        <translation>apertura de una imagen</translation>
    </message>
    <message>
        <source>clearing</source>
        <translation>vaciado</translation>
    </message>
    <message>
        <source>reading the whole picture</source>
        <translation>lectura de la imagen completa</translation>
    </message>
    <message>
        <source>stroke</source>
        <translation>trazo</translation>
    </message>
    <message>
        <source>erasing</source>
        <translation>borrado</translation>
    </message>
    <message>
        <source>cropping</source>
        <translation>recorte</translation>
    </message>
    <message>
        <source>Only what is inside the box is read; drag its handles to change it.</source>
        <translation>Solo se lee lo que hay dentro del recuadro; arrastre sus tiradores para cambiarlo.</translation>
    </message>
</context>
<context>
    <name>CardWords</name>
    <message>
        <source>MNIST, the 60,000 training images (LeCun, Cortes, Burges)</source>
        <translation>MNIST, las 60.000 imágenes de entrenamiento (LeCun, Cortes, Burges)</translation>
    </message>
    <message>
        <source>MNIST, the 60,000 training images (LeCun, Cortes, Burges), as published</source>
        <translation>MNIST, las 60.000 imágenes de entrenamiento (LeCun, Cortes, Burges), tal como se publicaron</translation>
    </message>
    <message>
        <source>digits drawn with pens: UCI’s and UNIPEN’s</source>
        <translation>dígitos dibujados con lápiz óptico: los de UCI y UNIPEN</translation>
    </message>
    <message>
        <source>free licences, each font’s own</source>
        <translation>licencias libres, según la fuente</translation>
    </message>
    <message>
        <source>MNIST, validation part</source>
        <translation>MNIST, parte de validación</translation>
    </message>
    <message>
        <source>MNIST shifted 5 pixels</source>
        <translation>MNIST, desplazado 5 píxeles</translation>
    </message>
    <message>
        <source>MNIST half as large</source>
        <translation>MNIST, a la mitad de tamaño</translation>
    </message>
    <message>
        <source>MNIST inverted</source>
        <translation>MNIST, con claro y oscuro invertidos</translation>
    </message>
    <message>
        <source>MNIST with a hairline</source>
        <translation>MNIST, con trazo finísimo</translation>
    </message>
    <message>
        <source>MNIST with a marker</source>
        <translation>MNIST, como con rotulador</translation>
    </message>
    <message>
        <source>MNIST blurred</source>
        <translation>MNIST, desenfocado</translation>
    </message>
    <message>
        <source>MNIST noisy</source>
        <translation>MNIST, con ruido</translation>
    </message>
    <message>
        <source>pen digits, writers held out</source>
        <translation>dígitos a lápiz óptico, de personas ausentes del entrenamiento</translation>
    </message>
    <message>
        <source>drawn numbers of 2 to 6 digits</source>
        <translation>números dibujados de 2 a 6 dígitos</translation>
    </message>
    <message>
        <source>photos of two digits that touch</source>
        <translation>fotos de dos dígitos que se tocan</translation>
    </message>
    <message>
        <source>fonts held out, 96 pixels</source>
        <translation>fuentes ausentes del entrenamiento, 96 píxeles</translation>
    </message>
    <message>
        <source>fonts held out, 24 pixels</source>
        <translation>fuentes ausentes del entrenamiento, 24 píxeles</translation>
    </message>
    <message>
        <source>small letters</source>
        <translation>letras minúsculas</translation>
    </message>
    <message>
        <source>capital letters</source>
        <translation>letras mayúsculas</translation>
    </message>
    <message>
        <source>written symbols</source>
        <translation>símbolos escritos a mano</translation>
    </message>
    <message>
        <source>other scripts</source>
        <translation>otros sistemas de escritura</translation>
    </message>
    <message>
        <source>doodles</source>
        <translation>dibujos sencillos</translation>
    </message>
    <message>
        <source>scribbles</source>
        <translation>garabatos</translation>
    </message>
    <message>
        <source>drawn signs and things</source>
        <translation>signos y cosas dibujados</translation>
    </message>
    <message>
        <source>printed letters and symbols</source>
        <translation>letras y símbolos impresos</translation>
    </message>
    <message>
        <source>It was not trained against what is no digit: it answers only blank, digit or uncertain, and letters, doodles and scribbles get a digit too.</source>
        <translation>No se entrenó con lo que no es un dígito: solo responde «vacío», «dígito» o «dudoso», y también asigna un dígito a letras, dibujos y garabatos.</translation>
    </message>
    <message>
        <source>It was trained on MNIST’s scanned digits alone, as they are published: it knows no pens, no photos, no print, and only the hands of people in the United States.</source>
        <translation>Se entrenó solo con los dígitos escaneados de MNIST, tal como se publicaron: no conoce lápices ópticos, fotos ni letra impresa, y solo la escritura de personas de Estados Unidos.</translation>
    </message>
    <message>
        <source>It is here to compare with; the program’s own network reads more.</source>
        <translation>Está aquí para comparar; la red propia del programa lee más.</translation>
    </message>
    <message>
        <source>Letters and symbols that have a digit’s shape (O, l, S, Z…) are read as that digit.</source>
        <translation>Las letras y los símbolos con forma de dígito (O, l, S, Z…) se leen como ese dígito.</translation>
    </message>
    <message>
        <source>It knows Western Arabic digits only, as people from North America, Europe and Turkey wrote them.</source>
        <translation>Solo conoce los dígitos arábigos occidentales (del 0 al 9), tal como los escribieron personas de Norteamérica, Europa y Turquía.</translation>
    </message>
    <message>
        <source>Photos: it was trained on drawn and synthetic ones; glare over the ink, heavy shadows’ edges across a digit and other writing beside it can mislead it.</source>
        <translation>Fotos: se entrenó con fotos dibujadas y sintéticas; los reflejos sobre la tinta, los bordes de sombras intensas sobre un dígito y otros escritos al lado pueden confundirlo.</translation>
    </message>
    <message>
        <source>Its probabilities were calibrated on digits like those it was trained on.</source>
        <translation>Sus probabilidades se calibraron con dígitos como los de su entrenamiento.</translation>
    </message>
    <message>
        <source>digits made of lines and arcs: European 1 and 7, slashed 0 and others</source>
        <translation>dígitos hechos de líneas y arcos: el 1 y el 7 europeos, el 0 con barra y otros</translation>
    </message>
    <message>
        <source>letters and symbols of UNIPEN, Omniglot (Lake), Quick, Draw! (Google), scribbles, signs made by rule and digits side by side</source>
        <translation>letras y símbolos de UNIPEN, Omniglot (Lake), Quick, Draw! (Google), garabatos, signos trazados por regla y dígitos uno junto a otro</translation>
    </message>
    <message>
        <source>digits of fonts from Debian’s packages</source>
        <translation>dígitos de fuentes de los paquetes de Debian</translation>
    </message>
    <message>
        <source>the training digits of MNIST and of the pens, as generated pictures and photos</source>
        <translation>los dígitos de entrenamiento de MNIST y de los lápices ópticos, como imágenes y fotos generadas</translation>
    </message>
    <message>
        <source>the licences of those sets</source>
        <translation>las licencias de esos datos</translation>
    </message>
    <message>
        <source>MNIST as JPEG of quality 20</source>
        <translation>MNIST, como JPEG de calidad 20</translation>
    </message>
    <message>
        <source>MNIST with a third of the contrast</source>
        <translation>MNIST, con un tercio del contraste</translation>
    </message>
    <message>
        <source>this project’s own drawings</source>
        <translation>dibujos propios de este proyecto</translation>
    </message>
    <message>
        <source>pen digits, wrongly cut ones included</source>
        <translation>dígitos a lápiz óptico, incluidos los mal recortados</translation>
    </message>
    <message>
        <source>sample pictures of other demos</source>
        <translation>imágenes de ejemplo de otras demostraciones</translation>
    </message>
    <message>
        <source>generated photos: {kind}</source>
        <translation>fotos generadas: {kind}</translation>
    </message>
    <message>
        <source>generated photos of numbers: {kind}</source>
        <translation>fotos generadas de números: {kind}</translation>
    </message>
    <message>
        <source>pictures that people made: {kind}</source>
        <translation>imágenes hechas por personas: {kind}</translation>
    </message>
    <message>
        <source>of these, from the source {name}</source>
        <translation>de ellos, de la fuente {name}</translation>
    </message>
    <message>
        <source>scans: {name}</source>
        <translation>escaneos: {name}</translation>
    </message>
    <message>
        <source>light and shadow</source>
        <translation>luz y sombra</translation>
    </message>
    <message>
        <source>image noise</source>
        <translation>ruido de imagen</translation>
    </message>
    <message>
        <source>ruled paper</source>
        <translation>papel rayado</translation>
    </message>
    <message>
        <source>squared paper</source>
        <translation>papel cuadriculado</translation>
    </message>
    <message>
        <source>edge of the sheet</source>
        <translation>borde de la hoja</translation>
    </message>
    <message>
        <source>blur</source>
        <translation>desenfoque</translation>
    </message>
    <message>
        <source>turned camera</source>
        <translation>cámara girada</translation>
    </message>
    <message>
        <source>strong JPEG compression</source>
        <translation>compresión JPEG fuerte</translation>
    </message>
    <message>
        <source>slanted view</source>
        <translation>toma inclinada</translation>
    </message>
    <message>
        <source>pencil</source>
        <translation>lápiz de grafito</translation>
    </message>
    <message>
        <source>marker</source>
        <translation>rotulador</translation>
    </message>
    <message>
        <source>very thin lines</source>
        <translation>líneas muy finas</translation>
    </message>
    <message>
        <source>coloured ink and paper</source>
        <translation>tinta y papel de color</translation>
    </message>
    <message>
        <source>whiteboard</source>
        <translation>pizarra blanca</translation>
    </message>
    <message>
        <source>light on dark</source>
        <translation>claro sobre oscuro</translation>
    </message>
    <message>
        <source>several of these</source>
        <translation>varios a la vez</translation>
    </message>
    <message>
        <source>sheet lying askew on a desk</source>
        <translation>hoja torcida sobre una mesa</translation>
    </message>
    <message>
        <source>canvas</source>
        <translation>lienzo</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>foto</translation>
    </message>
    <message>
        <source>screenshot</source>
        <translation>captura de pantalla</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Abrir…</translation>
    </message>
    <message>
        <source>Open a picture or a drawing</source>
        <translation>Abrir una imagen o un dibujo</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open the next of the files</source>
        <translation>Abrir el siguiente de los archivos</translation>
    </message>
    <message>
        <source>Ne&amp;xt file</source>
        <translation>Archivo sig&amp;uiente</translation>
    </message>
    <message>
        <source>Pre&amp;vious file</source>
        <translation>Archivo an&amp;terior</translation>
    </message>
    <message>
        <source>Open the file before this one</source>
        <translation>Abrir el archivo anterior a este</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>Save the drawing as InkML</source>
        <translation>Guardar el dibujo como InkML</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Guardar &amp;como…</translation>
    </message>
    <message>
        <source>Save the drawing under another name</source>
        <translation>Guardar el dibujo con otro nombre</translation>
    </message>
    <message>
        <source>As a &amp;picture (PNG)…</source>
        <translation>Como &amp;imagen (PNG)…</translation>
    </message>
    <message>
        <source>Write what is on the canvas as a picture</source>
        <translation>Exportar lo que hay en el lienzo como imagen</translation>
    </message>
    <message>
        <source>Export as a picture (PNG)</source>
        <translation>Exportar como imagen (PNG)</translation>
    </message>
    <message>
        <source>As &amp;lines (SVG)…</source>
        <translation>Como &amp;líneas (SVG)…</translation>
    </message>
    <message>
        <source>Write the strokes as smooth lines</source>
        <translation>Exportar los trazos como líneas suaves</translation>
    </message>
    <message>
        <source>Export as lines (SVG)</source>
        <translation>Exportar como líneas (SVG)</translation>
    </message>
    <message>
        <source>As the &amp;network sees it (28 × 28)…</source>
        <translation>Como lo ve la &amp;red (28 × 28)…</translation>
    </message>
    <message>
        <source>Write the small image that the network was given</source>
        <translation>Exportar la pequeña imagen que recibió la red</translation>
    </message>
    <message>
        <source>Export as the network sees it (28 × 28)</source>
        <translation>Exportar como lo ve la red (28 × 28)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation>Cerrar el programa</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>Take back the last step</source>
        <translation>Deshacer el último paso</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>&amp;Undo {step}</source>
        <translation>&amp;Deshacer: {step}</translation>
    </message>
    <message>
        <source>&amp;Redo {step}</source>
        <translation>&amp;Rehacer: {step}</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Nuevo</translation>
    </message>
    <message>
        <source>Start a new drawing</source>
        <translation>Empezar un dibujo nuevo</translation>
    </message>
    <message>
        <source>Do again what was taken back</source>
        <translation>Rehacer lo que se deshizo</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>Copy the answer as text, and the drawing as a picture</source>
        <translation>Copiar la respuesta como texto y el dibujo como imagen</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Pegar</translation>
    </message>
    <message>
        <source>Read a picture from the clipboard</source>
        <translation>Leer una imagen del portapapeles</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>&amp;Vaciar</translation>
    </message>
    <message>
        <source>Empty the canvas</source>
        <translation>Vaciar el lienzo</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Vaciar</translation>
    </message>
    <message>
        <source>Cancel stroke</source>
        <translation>Cancelar trazo</translation>
    </message>
    <message>
        <source>Take back the stroke begun</source>
        <translation>Descartar el trazo empezado</translation>
    </message>
    <message>
        <source>Read the &amp;whole picture</source>
        <translation>&amp;Leer la imagen completa</translation>
    </message>
    <message>
        <source>Set the crop box back to the whole picture</source>
        <translation>Volver a ajustar el recuadro a toda la imagen</translation>
    </message>
    <message>
        <source>&amp;Pen</source>
        <translation>&amp;Lápiz</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>Dibujar</translation>
    </message>
    <message>
        <source>Pen</source>
        <translation>Lápiz</translation>
    </message>
    <message>
        <source>&amp;Eraser</source>
        <translation>&amp;Goma</translation>
    </message>
    <message>
        <source>Rub out where it passes</source>
        <translation>Borrar por donde pasa</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>Goma</translation>
    </message>
    <message>
        <source>&amp;Thinner pen and eraser</source>
        <translation>Lápiz y goma más &amp;finos</translation>
    </message>
    <message>
        <source>Draw and erase with a thinner tip</source>
        <translation>Dibujar y borrar con una punta más fina</translation>
    </message>
    <message>
        <source>Thic&amp;ker pen and eraser</source>
        <translation>Lápiz y goma más gr&amp;uesos</translation>
    </message>
    <message>
        <source>Draw and erase with a thicker tip</source>
        <translation>Dibujar y borrar con una punta más gruesa</translation>
    </message>
    <message>
        <source>What the &amp;network sees</source>
        <translation>Lo que ve la &amp;red</translation>
    </message>
    <message>
        <source>Show the 28 × 28 pixels that are read</source>
        <translation>Mostrar los 28 × 28 píxeles que se leen</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Pantalla completa</translation>
    </message>
    <message>
        <source>Give the window the whole screen</source>
        <translation>Mostrar la ventana en toda la pantalla</translation>
    </message>
    <message>
        <source>&amp;One window for all files</source>
        <translation>&amp;Una ventana para todos los archivos</translation>
    </message>
    <message>
        <source>A file opened elsewhere comes to this window</source>
        <translation>Un archivo abierto desde otro lugar se muestra en esta ventana</translation>
    </message>
    <message>
        <source>&amp;Keys and gestures</source>
        <translation>&amp;Teclas y gestos</translation>
    </message>
    <message>
        <source>List all keys and gestures</source>
        <translation>Mostrar todas las teclas y gestos</translation>
    </message>
    <message>
        <source>Show the &amp;log file</source>
        <translation>Mostrar el archivo de re&amp;gistro</translation>
    </message>
    <message>
        <source>Open the folder of the file that says what went wrong</source>
        <translation>Abrir la carpeta del archivo que dice qué ha fallado</translation>
    </message>
    <message>
        <source>&amp;About MNIST Desktop</source>
        <translation>&amp;Acerca de MNIST Desktop</translation>
    </message>
    <message>
        <source>The program and its model</source>
        <translation>El programa y su modelo</translation>
    </message>
</context>
<context>
    <name>Copies</name>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Vector drawing</source>
        <translation>Dibujo vectorial</translation>
    </message>
    <message>
        <source>There is no digit image yet; draw something first.</source>
        <translation>Todavía no hay imagen del dígito; dibuje algo primero.</translation>
    </message>
    <message>
        <source>Digit image</source>
        <translation>Imagen del dígito</translation>
    </message>
    <message>
        <source>The canvas is empty; draw something first.</source>
        <translation>El lienzo está vacío; dibuje algo primero.</translation>
    </message>
    <message>
        <source>There is nothing to copy yet; draw something first.</source>
        <translation>Todavía no hay nada que copiar; dibuje algo primero.</translation>
    </message>
    <message>
        <source>Copied: the answer as text, the drawing as a picture.</source>
        <translation>Copiado: la respuesta como texto, el dibujo como imagen.</translation>
    </message>
    <message>
        <source>Copied: the drawing as a picture; there is no answer yet.</source>
        <translation>Copiado: el dibujo como imagen; todavía no hay respuesta.</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>Algo salió mal</translation>
    </message>
    <message>
        <source>Something went wrong in the program. Your drawing is still there: you can go on, or save it and quit.</source>
        <translation>Algo salió mal en el programa. El dibujo sigue ahí: se puede continuar, o guardarlo y salir.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>&amp;Copy details</source>
        <translation>&amp;Copiar detalles</translation>
    </message>
    <message>
        <source>Open &amp;log folder</source>
        <translation>Abrir carpeta de &amp;registros</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>C&amp;ontinue</source>
        <translation>C&amp;ontinuar</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>new drawing</source>
        <translation>dibujo nuevo</translation>
    </message>
    <message>
        <source>bringing back</source>
        <translation>recuperación</translation>
    </message>
</context>
<context>
    <name>DigitRow</name>
    <message>
        <source>Digit {number} of {count}: {sign}</source>
        <translation>Dígito {number} de {count}: {sign}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>no es un dígito</translation>
    </message>
    <message>
        <source>The arrow keys choose another digit.</source>
        <translation>Con las flechas se elige otro dígito.</translation>
    </message>
</context>
<context>
    <name>DrawingView</name>
    <message>
        <source>Draw a digit here</source>
        <translation>Dibuje aquí un dígito</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>The model “{name}” was made for another version of this program; install the program again to get a model that fits.</source>
        <translation>El modelo «{name}» se creó para otra versión de este programa; instale el programa de nuevo para obtener un modelo adecuado.</translation>
    </message>
    <message>
        <source>The model “{name}” is missing ({file} was not found); install the program again to get it back.</source>
        <translation>Falta el modelo «{name}» (no se encontró {file}); instale el programa de nuevo para recuperarlo.</translation>
    </message>
    <message>
        <source>The model “{name}” cannot be read ({file}: {reason}); check who may read it, or install the program again.</source>
        <translation>No se puede leer el modelo «{name}» ({file}: {reason}); compruebe los permisos de lectura o instale el programa de nuevo.</translation>
    </message>
    <message>
        <source>The model “{name}” is damaged ({file} is not as it was made); install the program again to mend it.</source>
        <translation>El modelo «{name}» está dañado ({file} no está como se creó); instale el programa de nuevo para repararlo.</translation>
    </message>
    <message>
        <source>“{name}” is larger than {megabytes} MB; make it smaller and try again.</source>
        <translation>«{name}» ocupa más de {megabytes} MB; redúzcalo e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>“{name}” is a folder; choose a drawing or a picture inside it.</source>
        <translation>«{name}» es una carpeta; elija un dibujo o una imagen de su interior.</translation>
    </message>
    <message>
        <source>“{name}” is a folder; choose a picture inside it.</source>
        <translation>«{name}» es una carpeta; elija una imagen de su interior.</translation>
    </message>
    <message>
        <source>“{name}” is empty; choose a drawing or a picture.</source>
        <translation>«{name}» está vacío; elija un dibujo o una imagen.</translation>
    </message>
    <message>
        <source>“{name}” is empty; choose a picture.</source>
        <translation>«{name}» está vacío; elija una imagen.</translation>
    </message>
    <message>
        <source>“{name}” does not exist; check the name and the folder.</source>
        <translation>«{name}» no existe; compruebe el nombre y la carpeta.</translation>
    </message>
    <message>
        <source>“{name}” may not be read; ask its owner for access or choose another file.</source>
        <translation>No hay permiso para leer «{name}»; pida acceso a su propietario o elija otro archivo.</translation>
    </message>
    <message>
        <source>“{name}” could not be read ({reason}); choose another file.</source>
        <translation>No se pudo leer «{name}» ({reason}); elija otro archivo.</translation>
    </message>
    <message>
        <source>“{name}” could not be read (its name is not valid); choose another file.</source>
        <translation>No se pudo leer «{name}» (su nombre no es válido); elija otro archivo.</translation>
    </message>
    <message>
        <source>“{name}” is not a picture this program knows; open a PNG, JPEG, BMP, GIF, TIFF, WebP or PGM file.</source>
        <translation>«{name}» no es una imagen que este programa conozca; abra un archivo PNG, JPEG, BMP, GIF, TIFF, WebP o PGM.</translation>
    </message>
    <message>
        <source>“{name}” is damaged and cannot be shown; save or copy it again and try once more.</source>
        <translation>«{name}» está dañado y no se puede mostrar; guárdelo o cópielo de nuevo e inténtelo otra vez.</translation>
    </message>
    <message>
        <source>“{name}” has more than {megapixels} megapixels; scale it down and open it again.</source>
        <translation>«{name}» tiene más de {megapixels} megapíxeles; reduzca su tamaño y ábralo de nuevo.</translation>
    </message>
    <message>
        <source>“{name}” is a folder; choose another name to save under.</source>
        <translation>«{name}» es una carpeta; elija otro nombre para guardar.</translation>
    </message>
    <message>
        <source>“{name}” was not saved: writing is not allowed there; choose another place.</source>
        <translation>«{name}» no se guardó: no se permite escribir allí; elija otro lugar.</translation>
    </message>
    <message>
        <source>“{name}” was not saved: its folder is no longer there; choose another one.</source>
        <translation>«{name}» no se guardó: su carpeta ya no existe; elija otra.</translation>
    </message>
    <message>
        <source>“{name}” was not saved: there is no room left; make some and save again.</source>
        <translation>«{name}» no se guardó: no queda espacio; libere algo y guarde de nuevo.</translation>
    </message>
    <message>
        <source>“{name}” was not saved: the name is not allowed; choose another one.</source>
        <translation>«{name}» no se guardó: el nombre no está permitido; elija otro.</translation>
    </message>
    <message>
        <source>“{name}” was not saved ({reason}); try again, or choose another place.</source>
        <translation>«{name}» no se guardó ({reason}); inténtelo de nuevo o elija otro lugar.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read as InkML: it holds something other than ink; choose another file.</source>
        <translation>«{name}» no se puede leer como InkML: contiene algo que no es tinta; elija otro archivo.</translation>
    </message>
    <message>
        <source>“{name}” is no readable InkML file; save the drawing again and open that.</source>
        <translation>«{name}» no es un archivo InkML legible; guarde el dibujo de nuevo y abra ese archivo.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read as InkML: it has more than {most} points; choose another file.</source>
        <translation>«{name}» no se puede leer como InkML: tiene más de {most} puntos; elija otro archivo.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read as InkML: a newer version of this program wrote its picture; choose another file.</source>
        <translation>«{name}» no se puede leer como InkML: su imagen se escribió con una versión más reciente de este programa; elija otro archivo.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read as InkML: the picture in it is damaged; choose another file.</source>
        <translation>«{name}» no se puede leer como InkML: la imagen que contiene está dañada; elija otro archivo.</translation>
    </message>
    <message>
        <source>There is no model “{name}”; choose {names}, or a folder that holds a model.</source>
        <translation>No existe el modelo «{name}»; elija {names} o una carpeta que contenga un modelo.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read as InkML: its points have no X and Y; choose another file.</source>
        <translation>«{name}» no se puede leer como InkML: sus puntos no tienen X e Y; elija otro archivo.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read as InkML: the values of a point are {found}, not {expected}; choose another file.</source>
        <translation>«{name}» no se puede leer como InkML: un punto tiene {found} valores en lugar de {expected}; elija otro archivo.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read as InkML: a point lies beyond all bounds; choose another file.</source>
        <translation>«{name}» no se puede leer como InkML: un punto está fuera de todos los límites; elija otro archivo.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read as InkML: a point has no finite time; choose another file.</source>
        <translation>«{name}» no se puede leer como InkML: un punto no tiene un tiempo finito; elija otro archivo.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read as InkML: “{packet}” is no point; choose another file.</source>
        <translation>«{name}» no se puede leer como InkML: «{packet}» no es un punto; elija otro archivo.</translation>
    </message>
    <message>
        <source>The model “{name}” does not answer as it was measured to; install the program again to mend it.</source>
        <translation>El modelo «{name}» no responde como en las mediciones; instale el programa de nuevo para repararlo.</translation>
    </message>
    <message>
        <source>The model “{name}” is of a kind that this program does not know; install the newest version of the program.</source>
        <translation>El modelo «{name}» es de un tipo que este programa no conoce; instale la versión más reciente del programa.</translation>
    </message>
    <message>
        <source>The model “{name}” is damaged ({file} does not fit the network); install the program again to mend it.</source>
        <translation>El modelo «{name}» está dañado ({file} no corresponde a la red); instale el programa de nuevo para repararlo.</translation>
    </message>
    <message>
        <source>The model is not loaded; start the program again.</source>
        <translation>El modelo no está cargado; inicie el programa de nuevo.</translation>
    </message>
    <message>
        <source>The network could not be loaded ({reason}); install the program again.</source>
        <translation>No se pudo cargar la red ({reason}); instale el programa de nuevo.</translation>
    </message>
    <message>
        <source>The process that reads stopped again and again; wait a minute, or quit the program and start it again.</source>
        <translation>El proceso de lectura se ha detenido una y otra vez; espere un minuto, o salga del programa e inícielo de nuevo.</translation>
    </message>
    <message>
        <source>The process that reads could not be started ({reason}); close other programs and try again.</source>
        <translation>No se pudo iniciar el proceso de lectura ({reason}); cierre otros programas e inténtelo de nuevo.</translation>
    </message>
</context>
<context>
    <name>FileDialogs</name>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Pictures and drawings</source>
        <translation>Imágenes y dibujos</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>Drawings</source>
        <translation>Dibujos</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Todos los archivos</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
</context>
<context>
    <name>Heading</name>
    <message>
        <source>Probabilities</source>
        <translation>Probabilidades</translation>
    </message>
    <message>
        <source>If it were a digit</source>
        <translation>Si fuera un dígito</translation>
    </message>
    <message>
        <source>Digit {number} of {count}: {read_as}</source>
        <translation>Dígito {number} de {count}: {read_as}</translation>
    </message>
    <message>
        <source>does not look like one</source>
        <translation>no lo parece</translation>
    </message>
    <message>
        <source> or </source>
        <translation> o </translation>
    </message>
    <message>
        <source>{either}?</source>
        <translation>¿{either}?</translation>
    </message>
</context>
<context>
    <name>Histogram</name>
    <message>
        <source>Probabilities of the ten digits</source>
        <translation>Probabilidades de los diez dígitos</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>A drawing kept from last time cannot be opened; it is in “{folder}”.</source>
        <translation>No se puede abrir un dibujo guardado de la última vez; está en «{folder}».</translation>
    </message>
</context>
<context>
    <name>LiveReading</name>
    <message>
        <source>This drawing cannot be read; undo the last stroke or clear it.</source>
        <translation>Este dibujo no se puede leer; deshaga el último trazo o vacíe el lienzo.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>MNIST Desktop</source>
        <translation>MNIST Desktop</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Abrir &amp;reciente</translation>
    </message>
    <message>
        <source>Open one of the files used last</source>
        <translation>Abrir uno de los archivos usados por última vez</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportar</translation>
    </message>
    <message>
        <source>Write a file for other programs</source>
        <translation>Escribir un archivo para otros programas</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Herramientas</translation>
    </message>
    <message>
        <source>&amp;Fingers</source>
        <translation>&amp;Dedos</translation>
    </message>
    <message>
        <source>Choose whether fingers draw</source>
        <translation>Elegir si los dedos dibujan</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modelo</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Colores</translation>
    </message>
    <message>
        <source>Choose light or dark colours</source>
        <translation>Elegir colores claros u oscuros</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>Choose the language of the window</source>
        <translation>Elegir el idioma de la ventana</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
</context>
<context>
    <name>ModelCard</name>
    <message>
        <source>Trained on</source>
        <translation>Entrenado con</translation>
    </message>
    <message>
        <source>How well it reads</source>
        <translation>Precisión de lectura</translation>
    </message>
    <message>
        <source>What is no digit, turned away</source>
        <translation>Rechazo de lo que no es un dígito</translation>
    </message>
    <message>
        <source>When it answers what</source>
        <translation>Cuándo responde qué</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Límites</translation>
    </message>
    <message>
        <source>Licence: {licence}. Weights: sha256 {sha256}…</source>
        <translation>Licencia: {licence}. Pesos: sha256 {sha256}…</translation>
    </message>
    <message>
        <source>{architecture}, with {parameters} parameters</source>
        <translation>{architecture}, con {parameters} parámetros</translation>
    </message>
    <message>
        <source>{data} ({licence})</source>
        <translation>{data} ({licence})</translation>
    </message>
    <message>
        <source>MNIST, test part</source>
        <translation>MNIST, parte de prueba</translation>
    </message>
    <message>
        <source>of {count}</source>
        <translation>de {count}</translation>
    </message>
    <message>
        <source>A digit is the answer from {certain} on; below, it asks which of several.</source>
        <translation>A partir del {certain}, la respuesta es un dígito; por debajo, pregunta cuál de varios.</translation>
    </message>
    <message>
        <source>A digit is named as a candidate from {candidate} on.</source>
        <translation>Un dígito se menciona como candidato a partir del {candidate}.</translation>
    </message>
    <message>
        <source>Below {digit} that it is a digit at all, it is none.</source>
        <translation>Si la probabilidad de que sea un dígito no llega al {digit}, no lo es.</translation>
    </message>
    <message>
        <source>It takes everything for a digit.</source>
        <translation>Toma todo por un dígito.</translation>
    </message>
</context>
<context>
    <name>Models</name>
    <message>
        <source>MNIST Desktop’s own network</source>
        <translation>Red propia de MNIST Desktop</translation>
    </message>
    <message>
        <source>Trained on the handwriting of many people and pens; says when it is no digit.</source>
        <translation>Entrenada con la escritura de muchas personas y con muchos lápices; avisa cuando no es un dígito.</translation>
    </message>
    <message>
        <source>Dense network (784-128-10)</source>
        <translation>Red densa (784-128-10)</translation>
    </message>
    <message>
        <source>The tutorials’ first network, trained on MNIST alone; takes all for digits.</source>
        <translation>La primera red de los tutoriales, entrenada solo con MNIST; toma todo por dígitos.</translation>
    </message>
    <message>
        <source>Convolutional network (12 layers)</source>
        <translation>Red convolucional (12 capas)</translation>
    </message>
    <message>
        <source>Trained on MNIST alone; takes all for digits.</source>
        <translation>Entrenada solo con MNIST; toma todo por dígitos.</translation>
    </message>
    <message>
        <source>HOG features and linear SVM</source>
        <translation>Características HOG y SVM lineal</translation>
    </message>
    <message>
        <source>No neural network, trained on MNIST alone; takes all for digits.</source>
        <translation>Sin red neuronal, entrenado solo con MNIST; toma todo por dígitos.</translation>
    </message>
</context>
<context>
    <name>NetworkView</name>
    <message>
        <source>What the network sees</source>
        <translation>Lo que ve la red</translation>
    </message>
    <message>
        <source>28 × 28 pixels: scaled, and centred on the weight of its ink</source>
        <translation>28 × 28 píxeles: a escala y centrados en el centro de masa de la tinta</translation>
    </message>
</context>
<context>
    <name>Offers</name>
    <message>
        <source>the picture from elsewhere</source>
        <translation>la imagen recibida</translation>
    </message>
    <message>
        <source>There is no picture in the clipboard; copy one first.</source>
        <translation>No hay ninguna imagen en el portapapeles; copie una primero.</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>“{name}” cannot be opened in reasonable time; choose another file.</source>
        <translation>«{name}» no se puede abrir en un tiempo razonable; elija otro archivo.</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>Opening “{name}”…</source>
        <translation>Abriendo «{name}»…</translation>
    </message>
    <message>
        <source>“{name}”, {place} of {count}: Page Down opens the next</source>
        <translation>«{name}», {place} de {count}: Av Pág abre el siguiente</translation>
    </message>
    <message>
        <source>Drawings</source>
        <translation>Dibujos</translation>
    </message>
    <message>
        <source>drawing</source>
        <translation>dibujo</translation>
    </message>
    <message>
        <source>“{name}”, {place} of {count}: Page Up opens the one before</source>
        <translation>«{name}», {place} de {count}: Re Pág abre el anterior</translation>
    </message>
    <message>
        <source>{place} of {count}: {sentence}</source>
        <translation>{place} de {count}: {sentence}</translation>
    </message>
    <message>
        <source>“{name}” is the last of these files.</source>
        <translation>«{name}» es el último de estos archivos.</translation>
    </message>
    <message>
        <source>“{name}” is the first of these files.</source>
        <translation>«{name}» es el primero de estos archivos.</translation>
    </message>
    <message>
        <source>There are no strokes in this file.</source>
        <translation>No hay trazos en este archivo.</translation>
    </message>
    <message>
        <source>Only what is inside the box is read; drag its handles to change it.</source>
        <translation>Solo se lee lo que hay dentro del recuadro; arrastre sus tiradores para cambiarlo.</translation>
    </message>
    <message>
        <source>Brought back: {count} drawings that were not saved last time; Undo shows one after the other.</source>
        <translation>Recuperados: {count} dibujos que no se guardaron la última vez; «Deshacer» los muestra uno tras otro.</translation>
    </message>
    <message>
        <source>Brought back: the drawing that was not saved last time; Undo shows it.</source>
        <translation>Recuperado: el dibujo que no se guardó la última vez; «Deshacer» lo muestra.</translation>
    </message>
    <message>
        <source>Brought back: the drawing that was not saved last time.</source>
        <translation>Recuperado: el dibujo que no se guardó la última vez.</translation>
    </message>
    <message>
        <source>Saved: “{name}”</source>
        <translation>Guardado: «{name}»</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Light or dark with the system</source>
        <translation>Claro u oscuro según el sistema</translation>
    </message>
    <message>
        <source>Dark ink on white paper</source>
        <translation>Tinta oscura sobre papel blanco</translation>
    </message>
    <message>
        <source>Light ink on dark paper</source>
        <translation>Tinta clara sobre papel oscuro</translation>
    </message>
    <message>
        <source>Once a pen has been seen, fingers and palms leave no marks</source>
        <translation>Tras detectar un lápiz óptico, los dedos y las palmas no dejan marcas</translation>
    </message>
    <message>
        <source>Beside a pen, too</source>
        <translation>También junto con un lápiz óptico</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Como el &amp;sistema</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Claro</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Oscuro</translation>
    </message>
    <message>
        <source>Draw &amp;until a pen is used</source>
        <translation>Dibujar &amp;hasta usar un lápiz óptico</translation>
    </message>
    <message>
        <source>&amp;Always draw</source>
        <translation>Dibujar &amp;siempre</translation>
    </message>
    <message>
        <source>Only pen and mouse draw</source>
        <translation>Solo dibujan el lápiz óptico y el ratón</translation>
    </message>
    <message>
        <source>&amp;Never draw</source>
        <translation>&amp;No dibujar nunca</translation>
    </message>
    <message>
        <source>From the next start on</source>
        <translation>A partir del próximo inicio</translation>
    </message>
    <message>
        <source>This holds for windows that are opened from now on.</source>
        <translation>Esto se aplica a las ventanas que se abran a partir de ahora.</translation>
    </message>
    <message>
        <source>The window speaks this language from the next start on.</source>
        <translation>El programa usará este idioma a partir del próximo inicio.</translation>
    </message>
</context>
<context>
    <name>Probabilities</name>
    <message>
        <source>not read yet</source>
        <translation>aún sin leer</translation>
    </message>
    <message>
        <source>, the best</source>
        <translation>, el más probable</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>The network is getting ready; you can already draw.</source>
        <translation>La red se está preparando; ya se puede dibujar.</translation>
    </message>
    <message>
        <source>“{title}” is being loaded…</source>
        <translation>Cargando «{title}»…</translation>
    </message>
    <message>
        <source>Ready.</source>
        <translation>Listo.</translation>
    </message>
    <message>
        <source>“{title}” reads now.</source>
        <translation>Ahora lee «{title}».</translation>
    </message>
    <message>
        <source>The reader stopped and is being started again…</source>
        <translation>El lector se detuvo y se está reiniciando…</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Save “{name}” before the window is closed?</source>
        <translation>¿Guardar «{name}» antes de cerrar la ventana?</translation>
    </message>
    <message>
        <source>Save the drawing before the window is closed?</source>
        <translation>¿Guardar el dibujo antes de cerrar la ventana?</translation>
    </message>
    <message>
        <source>Discard &amp;all</source>
        <translation>Descartar &amp;todos</translation>
    </message>
    <message>
        <source>Save an empty drawing over “{name}”?</source>
        <translation>¿Reemplazar «{name}» por un dibujo vacío?</translation>
    </message>
    <message>
        <source>What is in the file now will be gone.</source>
        <translation>Se perderá lo que hay ahora en el archivo.</translation>
    </message>
    <message>
        <source>&amp;Empty the file</source>
        <translation>&amp;Vaciar el archivo</translation>
    </message>
    <message>
        <source>It is empty now; saving it empties the file.</source>
        <translation>El dibujo está vacío; al guardarlo se vacía el archivo.</translation>
    </message>
    <message>
        <source>It has been changed since it was last saved.</source>
        <translation>Se ha modificado desde la última vez que se guardó.</translation>
    </message>
    <message>
        <source>It was on the canvas before, and is not saved.</source>
        <translation>Estaba antes en el lienzo y no está guardado.</translation>
    </message>
    <message>
        <source>It has not been saved yet.</source>
        <translation>Todavía no se ha guardado.</translation>
    </message>
    <message>
        <source>This is one of {count} unsaved drawings.</source>
        <translation>Este es uno de {count} dibujos sin guardar.</translation>
    </message>
</context>
<context>
    <name>RecentMenu</name>
    <message>
        <source>No files yet</source>
        <translation>Todavía no hay archivos</translation>
    </message>
    <message>
        <source>Clear list</source>
        <translation>Vaciar lista</translation>
    </message>
    <message>
        <source>Forget these files; the files themselves stay.</source>
        <translation>Olvidar estos archivos; los archivos en sí se conservan.</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>“{name}” could not be saved; save again, or under another name.</source>
        <translation>«{name}» no se pudo guardar; guárdelo de nuevo o con otro nombre.</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Arrow keys</source>
        <translation>Flechas</translation>
    </message>
    <message>
        <source>Move the cursor over the canvas, to draw by keyboard</source>
        <translation>Mover el cursor por el lienzo, para dibujar con el teclado</translation>
    </message>
    <message>
        <source>Shift and arrow keys</source>
        <translation>Mayús y flechas</translation>
    </message>
    <message>
        <source>The same in smaller steps</source>
        <translation>Lo mismo a pasos más pequeños</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Set the pen down at the cursor, or lift it</source>
        <translation>Apoyar el lápiz en el cursor o levantarlo</translation>
    </message>
    <message>
        <source>Ctrl and arrow keys</source>
        <translation>Ctrl y flechas</translation>
    </message>
    <message>
        <source>Move the box on a picture; only what is inside is read</source>
        <translation>Mover el recuadro sobre una imagen; solo se lee lo que hay dentro</translation>
    </message>
    <message>
        <source>Ctrl, Shift and arrow keys</source>
        <translation>Ctrl, Mayús y flechas</translation>
    </message>
    <message>
        <source>Make that box larger or smaller</source>
        <translation>Agrandar o reducir ese recuadro</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Go on to the tools, the digits read and the bars</source>
        <translation>Pasar a las herramientas, a los dígitos leídos y a las barras</translation>
    </message>
    <message>
        <source>Arrow keys on the digits read</source>
        <translation>Teclas de flecha sobre los dígitos leídos</translation>
    </message>
    <message>
        <source>Choose the digit whose bars are shown</source>
        <translation>Elegir el dígito cuyas barras se muestran</translation>
    </message>
    <message>
        <source>Second finger while drawing</source>
        <translation>Segundo dedo al dibujar</translation>
    </message>
    <message>
        <source>Take back the stroke that is being drawn</source>
        <translation>Descartar el trazo en curso</translation>
    </message>
    <message>
        <source>Tap with two fingers</source>
        <translation>Toque con dos dedos</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>The pen’s eraser end</source>
        <translation>Extremo de goma del lápiz óptico</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Borrar</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keys and gestures</source>
        <translation>Teclas y gestos</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation>Qué hacen</translation>
    </message>
</context>
<context>
    <name>ToolBar</name>
    <message>
        <source>Tools</source>
        <translation>Herramientas</translation>
    </message>
    <message>
        <source>Width of pen and eraser</source>
        <translation>Grosor del lápiz y de la goma</translation>
    </message>
    <message>
        <source>Width of pen and eraser ([ and ])</source>
        <translation>Grosor del lápiz y de la goma ([ y ])</translation>
    </message>
</context>
</TS>
