import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Paint;
import java.awt.RenderingHints;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/// The program's icon in the formats of the systems, drawn from `assets/icon.svg`.
///
/// Reads what that drawing uses of SVG: rounded rectangles, each in one colour or in a vertical
/// gradient of two. Run by itself (`java jpackage/Icons.java`) it renews the pictures that the
/// window shows.
final class Icons {
    private static final List<Integer> SIZES = List.of(16, 24, 32, 48, 64, 128, 256, 512, 1024);

    /// Apple's names of PNG pictures by their size.
    private static final Map<Integer, String> ICNS =
            new LinkedHashMap<>(
                    Map.of(16, "icp4", 32, "icp5", 64, "icp6", 128, "ic07", 256, "ic08", 512, "ic09", 1024, "ic10"));

    private final Path svg;
    private final Path folder;

    Icons(Path svg, Path folder) throws IOException {
        this.svg = svg;
        this.folder = Files.createDirectories(folder);
        for (int size : SIZES) {
            Files.write(png(size), drawn(size));
        }
        Files.write(ico(), windows());
        Files.write(icns(), apple());
    }

    public static void main(String[] args) throws IOException {
        var icons = new Icons(Path.of("assets/icon.svg"), Path.of("target/packaging/icons"));
        Path resources = Files.createDirectories(Path.of("src/main/resources/voiceplayground/ui/icon"));
        for (int size : List.of(16, 32, 48, 128, 256)) {
            Files.write(resources.resolve(size + ".png"), Files.readAllBytes(icons.png(size)));
        }
    }

    Path svg() {
        return svg;
    }

    Path png(int size) {
        return folder.resolve(size + ".png");
    }

    Path ico() {
        return of(TargetSystem.WINDOWS);
    }

    Path icns() {
        return of(TargetSystem.MACOS);
    }

    /// What the system's own tools want.
    Path of(TargetSystem system) {
        return of(system, folder);
    }

    static Path of(TargetSystem system, Path folder) {
        return folder.resolve(
                switch (system) {
                    case LINUX -> "512.png";
                    case MACOS -> "icon.icns";
                    case WINDOWS -> "icon.ico";
                });
    }

    private byte[] drawn(int size) throws IOException {
        var image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        var g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.scale(size / 512.0, size / 512.0);
        var rects = document().getElementsByTagName("rect");
        for (int i = 0; i < rects.getLength(); i++) {
            var rect = (Element) rects.item(i);
            double y = number(rect, "y");
            double height = number(rect, "height");
            double arc = 2 * number(rect, "rx");
            g.setPaint(paint(rect.getAttribute("fill"), y, height));
            g.fill(new RoundRectangle2D.Double(number(rect, "x"), y, number(rect, "width"), height, arc, arc));
        }
        g.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private Paint paint(String fill, double y, double height) throws IOException {
        if (fill.startsWith("#")) {
            return Color.decode(fill);
        }
        var stops = document().getElementsByTagName("stop");
        return new GradientPaint(
                0, (float) y, colour(stops.item(0)), 0, (float) (y + height), colour(stops.item(1)));
    }

    private static Color colour(org.w3c.dom.Node stop) {
        return Color.decode(((Element) stop).getAttribute("stop-color"));
    }

    private static double number(Element element, String name) {
        return Double.parseDouble(element.getAttribute(name));
    }

    private Document document() throws IOException {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(svg.toFile());
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(svg + " cannot be read", e);
        }
    }

    /// An `.ico` of PNG pictures, as Windows has read them since Vista.
    private byte[] windows() throws IOException {
        List<Integer> sizes = List.of(16, 24, 32, 48, 64, 256);
        var head = ByteBuffer.allocate(6 + 16 * sizes.size()).order(ByteOrder.LITTLE_ENDIAN);
        head.putShort((short) 0).putShort((short) 1).putShort((short) sizes.size());
        var pictures = new ByteArrayOutputStream();
        for (int size : sizes) {
            byte[] png = Files.readAllBytes(png(size));
            head.put((byte) size).put((byte) size).put((byte) 0).put((byte) 0);
            head.putShort((short) 1).putShort((short) 32).putInt(png.length);
            head.putInt(head.capacity() + pictures.size());
            pictures.writeBytes(png);
        }
        var all = new ByteArrayOutputStream();
        all.writeBytes(head.array());
        pictures.writeTo(all);
        return all.toByteArray();
    }

    /// An `.icns`: a name, a length and a PNG for each size.
    private byte[] apple() throws IOException {
        var pictures = new ByteArrayOutputStream();
        for (var entry : ICNS.entrySet()) {
            byte[] png = Files.readAllBytes(png(entry.getKey()));
            pictures.writeBytes(block(entry.getValue(), png));
        }
        return block("icns", pictures.toByteArray());
    }

    private static byte[] block(String name, byte[] content) {
        return ByteBuffer.allocate(8 + content.length)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .putInt(8 + content.length)
                .put(content)
                .array();
    }
}
