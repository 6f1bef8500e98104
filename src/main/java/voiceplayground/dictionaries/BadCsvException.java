package voiceplayground.dictionaries;

/// A file that is no list of entries; nothing of it was taken.
public final class BadCsvException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient CsvProblem problem;

    BadCsvException(CsvProblem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    /// What is wrong, and where.
    public CsvProblem problem() {
        return problem;
    }
}
