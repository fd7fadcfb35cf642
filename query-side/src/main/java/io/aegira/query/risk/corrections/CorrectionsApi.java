package io.aegira.query.risk.corrections;

import static io.aegira.kernel.audit.AuditedAction.ANSWERS_READ;
import static io.aegira.platform.security.Role.AUDITOR;
import static io.aegira.platform.security.Role.CASE_MANAGER;
import static io.aegira.platform.security.Role.HSE;

import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.audit.Audited;
import io.aegira.platform.security.AllowedFor;
import io.aegira.platform.security.Caller;
import io.aegira.platform.web.Page;
import io.aegira.platform.web.PageRequest;
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

/** What late knowledge changed, for those who may see signals. */
@RestController
@RequestMapping("/api/v1")
@RequiredArgsConstructor
class CorrectionsApi {
    private final Questions questions;

    @GetMapping("/admin/corrections")
    @Audited(ANSWERS_READ)
    @AllowedFor({HSE, CASE_MANAGER, AUDITOR})
    Page<CorrectionView> corrections(
            Caller caller,
            @RequestParam(name = "worker_id", required = false) @Nullable WorkerId workerId,
            @RequestParam(name = "from", required = false) @Nullable OffsetDateTime from,
            @RequestParam(name = "to", required = false) @Nullable OffsetDateTime to,
            PageRequest page) {
        Sight sight = Sight.of(caller, HSE, CASE_MANAGER, AUDITOR);
        ListCorrections question = new ListCorrections(sight, workerId, Period.of(from, to), Stretch.of(page));
        return page.page(questions.many(question, CorrectionView.class), correction ->
                new Object[] {correction.eventTime(), correction.correctionId()});
    }
}
