package io.aegira.query.pages.person;

import io.aegira.kernel.casework.FlagEvent.FlagRemark;
import io.aegira.query.casework.FlagRemarkView;
import io.aegira.query.casework.ListFlagRemarks;
import io.aegira.query.pages.Moment;
import io.aegira.query.platform.Period;
import io.aegira.query.platform.Questions;
import io.aegira.query.platform.Sight;
import io.aegira.query.platform.Stretch;
import io.aegira.query.risk.EpisodeShown;
import io.aegira.query.risk.ListEpisodes;
import io.aegira.query.risk.StandingFilter;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says to a worker when check-ins stood out, and no more. */
@Component
@RequiredArgsConstructor
class OwnFlags {
    private static final Duration BACK = Duration.ofDays(91);
    private static final int FLAGS_SHOWN = 3;

    private final Questions questions;

    /** The latest first. @param nobody whose reasons are told */
    List<OwnCheckIns.Flag> of(Sight self, Sight nobody, Instant now, ZoneId zone) {
        List<EpisodeShown> episodes = questions
                .many(
                        new ListEpisodes(
                                self,
                                nobody,
                                null,
                                null,
                                StandingFilter.SUPPORTED,
                                new Period(now.minus(BACK), now),
                                Stretch.first(100)),
                        EpisodeShown.class)
                .reversed()
                .stream()
                .limit(FLAGS_SHOWN)
                .toList();
        return episodes.stream().map(episode -> flag(self, episode, zone)).toList();
    }

    private OwnCheckIns.Flag flag(Sight self, EpisodeShown episode, ZoneId zone) {
        ListFlagRemarks question =
                new ListFlagRemarks(self, self, episode.workerId(), List.of(episode.episodeId()), null);
        return new OwnCheckIns.Flag(
                episode.episodeId().toString(),
                Moment.at(episode.openedAt(), zone),
                moment(episode.closedAt(), zone),
                questions.many(question, FlagRemarkView.class).stream()
                        .map(remark -> remark(remark, zone))
                        .toList(),
                UUID.randomUUID());
    }

    private static OwnCheckIns.Remark remark(FlagRemarkView remark, ZoneId zone) {
        String words = remark.remark() == FlagRemark.CONTESTED ? "You said it is not so" : "You said why";
        return new OwnCheckIns.Remark(Moment.at(remark.at(), zone), words, remark.note() == null ? "" : remark.note());
    }

    private static @Nullable Moment moment(@Nullable Instant at, ZoneId zone) {
        return at == null ? null : Moment.at(at, zone);
    }
}
