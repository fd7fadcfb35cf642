package io.aegira.query.pages.person;

import io.aegira.query.pages.FlagAsOf;
import io.aegira.query.pages.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person as those see them who may know why.
 *
 * @param why absent while no episode goes on
 * @param signals those of the time looked at that call for attention, the latest first
 */
record PersonWithReasons(
        Head head,
        String nextStep,
        @Nullable Why why,
        Charts charts,
        List<SignalLine> signals,
        Presence presence,
        Timeline<TimelineEntryWithReasons> timeline)
        implements PersonShown {

    /** Why an episode goes on. @param openedBy in words; @param reasons the gravest first */
    record Why(String severity, String severityInWords, String openedBy, List<FlagAsOf.Why> reasons, int moreReasons) {}

    /** One signal in words. @param silence whether it is about a missed window */
    record SignalLine(
            Moment at,
            String severity,
            String severityInWords,
            boolean silence,
            List<String> reasons,
            List<String> rules) {}
}
