package dev.whydrop.evaluation.file;

/** Truth and annotated rows that cannot be scored. The message is for the user: it names the file or row, what is wrong and what to do. */
public final class EvaluationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public EvaluationException(String message) {
        super(message);
    }

    public EvaluationException(String message, Throwable cause) {
        super(message, cause);
    }
}
