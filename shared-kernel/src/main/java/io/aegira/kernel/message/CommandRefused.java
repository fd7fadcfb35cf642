package io.aegira.kernel.message;

/** Thrown when a rule forbids what was asked. Nothing was stored. The message never repeats what the caller sent. */
public final class CommandRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;
    private final String field;

    /** @param field the offending field as the caller names it, such as {@code payload.worker_id} */
    public CommandRefused(Refusal refusal, String field, String detail) {
        super(detail);
        this.refusal = refusal;
        this.field = field;
    }

    public Refusal refusal() {
        return refusal;
    }

    public String field() {
        return field;
    }
}
