import org.w3c.dom.Element;
import org.xml.sax.SAXException;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.Utf8Entry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

/// Build step: fails a run in which tests were skipped, or in which no test drove the window.
///
/// A test drives the window when its class, or one that it extends, uses TestFX. Arguments: the
/// folder of the reports, the folder of the test classes, when the build began (reports before that
/// are of another run).
class CheckReports {
    private record Suite(String className, int tests, int skipped) {}

    public static void main(String[] args)
            throws IOException, ParserConfigurationException, SAXException {
        List<Suite> suites = suites(Path.of(args[0]), Instant.parse(args[2]));
        Path classes = Path.of(args[1]);
        int all = 0;
        int driven = 0;
        for (Suite suite : suites) {
            all += suite.tests();
            if (suite.skipped() > 0) {
                throw fail(suite.className() + " skipped " + suite.skipped() + " tests.");
            }
            if (suite.tests() > 0 && usesTestFx(suite.className(), classes)) {
                driven += suite.tests();
            }
        }
        if (driven == 0) {
            throw fail("none of the " + all + " tests of this run drove the window with TestFX.");
        }
        System.out.println(all + " tests ran, " + driven + " of them drove the window.");
    }

    private static List<Suite> suites(Path folder, Instant start)
            throws IOException, ParserConfigurationException, SAXException {
        var suites = new ArrayList<Suite>();
        if (!Files.isDirectory(folder)) {
            return suites;
        }
        var builder = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
        try (var reports = Files.newDirectoryStream(folder, "TEST-*.xml")) {
            for (Path report : reports) {
                // File systems may keep whole seconds only.
                if (Files.getLastModifiedTime(report).toInstant().isBefore(start.minusSeconds(1))) {
                    continue;
                }
                Element suite = builder.parse(report.toFile()).getDocumentElement();
                suites.add(
                        new Suite(
                                suite.getAttribute("name"),
                                Integer.parseInt(suite.getAttribute("tests")),
                                Integer.parseInt(suite.getAttribute("skipped"))));
            }
        }
        return suites;
    }

    private static boolean usesTestFx(String className, Path classes) throws IOException {
        Path file = classes.resolve(className.replace('.', '/') + ".class");
        if (!Files.exists(file)) {
            return false;
        }
        ClassModel model = ClassFile.of().parse(file);
        boolean itself =
                StreamSupport.stream(model.constantPool().spliterator(), false)
                        .anyMatch(e ->
                                e instanceof Utf8Entry text
                                        && text.stringValue().contains("org/testfx/"));
        String parent = model.superclass().map(c -> c.asInternalName()).orElse("");
        return itself || usesTestFx(parent, classes);
    }

    private static IllegalStateException fail(String why) {
        System.err.println("This test run does not count: " + why);
        System.exit(1);
        return new IllegalStateException(why);
    }
}
