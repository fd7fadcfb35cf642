package io.aegira.kernel.organisation;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which prompts a shift yields.
 *
 * @param prompts one entry per kind; a kind occurs once
 */
public record CheckInPolicy(List<Entry> prompts) {
    /** {@code pre_shift} start −45 min … +5 min; {@code mid_shift} midpoint ∓30 min; {@code post_shift} end −15 … +45 min. */
    public static final CheckInPolicy DEFAULT = new CheckInPolicy(List.of(
            new Entry("pre_shift", Anchor.START, Duration.ofMinutes(-45), Duration.ofMinutes(5), null),
            new Entry("mid_shift", Anchor.MIDPOINT, Duration.ofMinutes(-30), Duration.ofMinutes(30), null),
            new Entry("post_shift", Anchor.END, Duration.ofMinutes(-15), Duration.ofMinutes(45), null)));

    public CheckInPolicy {
        prompts = List.copyOf(prompts);
        Set<String> kinds = new HashSet<>();
        for (Entry entry : prompts) {
            if (!kinds.add(entry.kind())) {
                throw new IllegalArgumentException(
                        "check_in_policy.prompts: the kind " + entry.kind() + " occurs twice");
            }
        }
    }

    /** The same, with this form where an entry names none. */
    public CheckInPolicy asking(FormId form) {
        return new CheckInPolicy(prompts.stream()
                .map(entry -> entry.formId() != null
                        ? entry
                        : new Entry(entry.kind(), entry.anchor(), entry.opens(), entry.closes(), form))
                .toList());
    }

    /** The instant of a shift that a window is counted from. */
    public enum Anchor {
        START,
        MIDPOINT,
        END
    }

    /**
     * One prompt of a shift.
     *
     * @param opens elapsed time from the anchor to the window's opening; negative is before
     * @param closes elapsed time from the anchor to the window's close, after {@code opens}
     * @param formId absent: the built-in {@code standard}
     */
    public record Entry(
            String kind,
            Anchor anchor,
            Duration opens,
            Duration closes,
            @Nullable FormId formId) {
        public Entry {
            if (kind.isBlank()) {
                throw new IllegalArgumentException("check_in_policy.prompts.kind: must not be blank");
            }
            if (closes.compareTo(opens) <= 0) {
                throw new IllegalArgumentException("check_in_policy.prompts.closes: must be after opens");
            }
        }
    }
}
