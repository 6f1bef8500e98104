package voiceplayground.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// CPU and allocation of decoding an hour of sound, against the usual library path.
final class DecodeSection implements Section {
    private static final int ROUNDS = 5;
    private static final int RATE_HZ = 44_100;

    @Override
    public String name() {
        return "decode";
    }

    @Override
    public String about() {
        return """
        One hour of 44.1 kHz sound over loopback HTTP from a server in another process, unpaced; each client decodes it to
        PCM in a fresh JVM (`-Xmx256m`), in turn, %d rounds, medians. The checksums of the PCM are compared with the
        server's. Two cuts: 8192 bytes of PCM an event, and the vendor's 1024.\
        """
                .formatted(ROUNDS);
    }

    @Override
    public List<Figure> measure() throws Exception {
        List<Figure> figures = new ArrayList<>();
        figures.addAll(measure(8192, 0.6));
        figures.addAll(measure(1024, 0.6));
        return figures;
    }

    private static List<Figure> measure(int eventBytes, double goal) throws IOException {
        double[] ownCpu = new double[ROUNDS];
        double[] libraryCpu = new double[ROUNDS];
        double[] ratio = new double[ROUNDS];
        double[] ownAllocation = new double[ROUNDS];
        double[] libraryAllocation = new double[ROUNDS];
        try (Child server =
                Child.java(List.of(), EventServer.class, RATE_HZ, 3600, eventBytes, 0)) {
            String url = "http://127.0.0.1:" + server.line();
            for (int i = 0; i < ROUNDS; i++) {
                double[] own = decode(server, "own", url);
                double[] library = decode(server, "library", url);
                ownCpu[i] = own[0];
                libraryCpu[i] = library[0];
                ratio[i] = own[0] / library[0];
                ownAllocation[i] = own[1];
                libraryAllocation[i] = library[1];
            }
        }
        String cut = eventBytes + " B an event: ";
        return List.of(
                Figure.of(
                        cut + "CPU an audio hour, ratio to okhttp-sse + Jackson",
                        Median.of(ratio),
                        "x",
                        goal,
                        "%.2f s against %.2f s"
                                .formatted(Median.of(ownCpu), Median.of(libraryCpu))),
                Figure.of(
                        cut + "allocated per byte of PCM",
                        Median.of(ownAllocation),
                        "B",
                        1.2,
                        "okhttp-sse + Jackson %.2f B".formatted(Median.of(libraryAllocation))));
    }

    private static double[] decode(Child server, String client, String url) throws IOException {
        try (Child child = Child.java(List.of("-Xmx256m"), DecodeClient.class, client, url)) {
            String[] words = child.line().split(" ");
            String sent = server.line();
            if (!sent.equals(words[2])) {
                throw new IOException(client + " decoded " + words[2] + ", sent was " + sent);
            }
            return new double[] {Double.parseDouble(words[0]), Double.parseDouble(words[1])};
        }
    }
}
