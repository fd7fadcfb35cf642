package io.aegira.query.dashboards;

import io.aegira.query.organisation.FindTenant;
import io.aegira.query.organisation.TenantView;
import io.aegira.query.platform.Period;
import io.aegira.query.platform.Questions;
import io.aegira.query.platform.Sight;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The period that an answer is about: as it was asked for, or the whole weeks of it for who must not subtract one from another. */
@Component
@RequiredArgsConstructor
class AskedPeriod {
    private final Questions questions;

    Period of(Sight sight, @Nullable OffsetDateTime from, @Nullable OffsetDateTime to) {
        Period asked = Period.of(from, to);
        return sight.everyone()
                ? asked.inWholeWeeks(ZoneId.of(
                        questions.one(new FindTenant(sight), TenantView.class).timezone()))
                : asked;
    }
}
