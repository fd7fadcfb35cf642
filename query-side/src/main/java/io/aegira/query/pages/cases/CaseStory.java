package io.aegira.query.pages.cases;

import io.aegira.query.pages.Moment;
import io.aegira.query.pages.ShownPhoto;
import java.util.List;

/**
 * One case: why it was opened, the figures behind it and what happened since.
 *
 * @param caseNumber the beginning of its id
 * @param asked whether the worker called for somebody; then no signal is behind it
 * @param explanations what late knowledge made of the episode since
 * @param signals those attached to the episode when the case became due, the latest first
 * @param events the latest first
 */
record CaseStory(
        String caseId,
        String caseNumber,
        String personId,
        String name,
        String queue,
        String severity,
        String severityInWords,
        String openedFor,
        boolean asked,
        Moment openedAt,
        String until,
        List<String> reasons,
        Suggested suggested,
        List<Explanation> explanations,
        List<Signal> signals,
        List<Event> events) {

    /** What was suggested when the case was opened. @param version of the suggestions, in words */
    record Suggested(String action, String version) {}

    /** Why the case stays though its episode is told otherwise. @param knownSince when that came in */
    record Explanation(Moment knownSince, String words) {}

    /** A signal with its figures. @param versions what it was decided with */
    record Signal(
            Moment at,
            String severity,
            String severityInWords,
            String about,
            List<String> reasons,
            List<String> rules,
            List<Figures> metrics,
            List<Figure> others,
            String versions) {}

    /** What was computed about one metric; a dash where there was too little to compare with. @param named by a reason */
    record Figures(String metric, String z, String delta, String slope, String volatility, boolean named) {}

    /** A figure that is about no metric. */
    record Figure(String name, String value) {}

    /**
     * Something that happened to the case or its episode, or at work meanwhile.
     *
     * @param sign what it is about, such as {@code case}
     * @param photos that the reader may see
     */
    record Event(Moment at, String what, List<String> details, String sign, List<ShownPhoto> photos) {
        Event(Moment at, String what, List<String> details, String sign) {
            this(at, what, details, sign, List.of());
        }
    }
}
