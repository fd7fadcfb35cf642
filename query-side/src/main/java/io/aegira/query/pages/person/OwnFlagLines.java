package io.aegira.query.pages.person;

import io.aegira.kernel.casework.FlagEvent.FlagRemark;
import io.aegira.query.casework.FlagRemarkView;
import io.aegira.query.dashboards.OwnFlagView;
import io.aegira.query.pages.Moment;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says to a worker when check-ins stood out of late, and no more. */
record OwnFlagLines(Instant now, ZoneId zone) {
    private static final Duration BACK = Duration.ofDays(91);
    private static final int FLAGS_SHOWN = 3;

    /** @param flags the latest first */
    List<OwnCheckIns.Flag> of(List<OwnFlagView> flags) {
        return flags.stream()
                .filter(flag -> flag.until() == null || flag.until().isAfter(now.minus(BACK)))
                .limit(FLAGS_SHOWN)
                .map(flag -> new OwnCheckIns.Flag(
                        flag.episodeId().toString(),
                        Moment.at(flag.since(), zone),
                        moment(flag.until()),
                        flag.remarks().stream().map(this::remark).toList(),
                        UUID.randomUUID()))
                .toList();
    }

    private OwnCheckIns.Remark remark(FlagRemarkView remark) {
        String words = remark.remark() == FlagRemark.CONTESTED ? "You said it is not so" : "You said why";
        return new OwnCheckIns.Remark(Moment.at(remark.at(), zone), words, remark.note() == null ? "" : remark.note());
    }

    private @Nullable Moment moment(@Nullable Instant at) {
        return at == null ? null : Moment.at(at, zone);
    }
}
