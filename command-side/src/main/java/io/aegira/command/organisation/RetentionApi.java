package io.aegira.command.organisation;

import io.aegira.kernel.organisation.Departure;
import io.aegira.platform.axon.Commands;
import io.aegira.platform.security.AllowedFor;
import io.aegira.platform.security.Caller;
import io.aegira.platform.security.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells whom a retention period will erase, before anybody sets it and while it runs. */
@RestController
@RequiredArgsConstructor
@Tag(name = "Organisation")
class RetentionApi {
    private final Commands commands;
    private final Departed departed;
    private final Clock clock;

    @Operation(summary = "Whom the retention period erases, and when; or whom another one would", description = """
                    The period is set by PUT /admin/settings {"retention": {"identity_after_leaving": "P2Y"}}; from then on whoever was deactivated that
                    long ago is erased by itself. Nothing is changed here.""")
    @GetMapping("/api/v1/admin/retention")
    @AllowedFor(Role.ORG_ADMIN)
    Report report(
            Caller caller,
            @Parameter(description = "a period to try, ISO 8601 in years, months and days")
                    @RequestParam(name = "identity_after_leaving", required = false)
                    @Nullable
                    Period tried) {
        Instant now = clock.instant();
        List<Departure> people =
                commands.inOneUnitOfWork(caller.tenantId(), () -> departed.of(caller.tenantId(), tried));
        return new Report(
                people.stream().filter(person -> !person.dueAt().isAfter(now)).toList(),
                people.stream().filter(person -> person.dueAt().isAfter(now)).toList());
    }

    /** @param due whose time is up @param coming whose time will be up, the next one first */
    record Report(List<Departure> due, List<Departure> coming) {}
}
