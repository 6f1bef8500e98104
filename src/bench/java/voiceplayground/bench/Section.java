package voiceplayground.bench;

import java.util.List;

/// A group of figures taken together.
interface Section {
    /// Its name on the command line.
    String name();

    /// What it measures and how, for the report.
    String about();

    /// Measures.
    List<Figure> measure() throws Exception;
}
