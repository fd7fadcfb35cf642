package io.aegira.query.risk;

import static io.aegira.kernel.audit.AuditedAction.ANSWERS_READ;
import static io.aegira.platform.security.Role.AUDITOR;
import static io.aegira.platform.security.Role.CASE_MANAGER;
import static io.aegira.platform.security.Role.HSE;
import static io.aegira.platform.security.Role.SUPERVISOR;

import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.audit.Audited;
import io.aegira.platform.security.AllowedFor;
import io.aegira.platform.security.Caller;
import io.aegira.platform.web.Page;
import io.aegira.platform.web.PageRequest;
import io.aegira.query.platform.AsKnown;
import io.aegira.query.platform.Period;
import io.aegira.query.platform.Questions;
import io.aegira.query.platform.Sight;
import io.aegira.query.platform.Stretch;
import java.time.OffsetDateTime;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Episodes: in full for those who may know reasons, redacted for supervisors. */
@RestController
@RequestMapping("/api/v1")
@RequiredArgsConstructor
class EpisodesApi {
    private final Questions questions;

    @GetMapping("/admin/episodes")
    @Audited(ANSWERS_READ)
    @AllowedFor({SUPERVISOR, HSE, CASE_MANAGER, AUDITOR})
    Page<EpisodeShown> episodes(
            Caller caller,
            @RequestParam(name = "worker_id", required = false) @Nullable WorkerId workerId,
            @RequestParam(name = "status", required = false) @Nullable EpisodeStatus status,
            @RequestParam(name = "standing", defaultValue = "supported") StandingFilter standing,
            @RequestParam(name = "from", required = false) @Nullable OffsetDateTime from,
            @RequestParam(name = "to", required = false) @Nullable OffsetDateTime to,
            @RequestParam(name = "as_of", required = false) @Nullable OffsetDateTime asOf,
            @RequestParam(name = "known_at", required = false) @Nullable OffsetDateTime knownAt,
            PageRequest page) {
        ListEpisodes question = new ListEpisodes(
                Sight.of(caller, SUPERVISOR, HSE, CASE_MANAGER, AUDITOR),
                Sight.of(caller, HSE, CASE_MANAGER, AUDITOR).andTeamsIfAllowed(caller),
                workerId,
                status,
                standing,
                Period.of(from, to),
                Stretch.of(page));
        return page.page(questions.many(question.asKnown(AsKnown.of(asOf, knownAt)), EpisodeShown.class), episode ->
                new Object[] {episode.openedAt(), episode.episodeId()});
    }
}
