package io.aegira.query.pages.roster;

import io.aegira.kernel.availability.TakeAvailability;
import io.aegira.kernel.message.Command;
import io.aegira.kernel.organisation.SiteId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.kernel.roster.ShiftId;
import io.aegira.kernel.roster.TakeShift;
import io.aegira.kernel.roster.TakeShiftOff;
import io.aegira.platform.security.Caller;
import io.aegira.platform.web.Problem;
import io.aegira.query.organisation.PersonView;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Turns what was typed into orders; refuses with 400 naming the field. */
@Component
@RequiredArgsConstructor
class RosterOrders {
    private final PersonWeeks weeks;

    /** A new shift where the worker's team is, or another time for one that stands, which stays where it was planned. */
    Command shift(Caller caller, WorkerId worker, Map<String, String> typed) {
        PersonView person = weeks.person(caller, worker);
        TypedRoster read = new TypedRoster(typed, ZoneId.of(person.timezone()));
        ShiftId id = read.shift();
        Where where = where(caller, worker, person, id);
        OffsetDateTime starts = read.time("start_time");
        OffsetDateTime ends = read.time("end_time");
        if (!ends.isAfter(starts)) {
            throw Problem.invalid("end_time", "A shift ends after it has begun.");
        }
        return new TakeShift(
                caller.tenantId(),
                caller.subject(),
                UUID.randomUUID(),
                id,
                worker,
                where.site(),
                where.timezone(),
                starts,
                ends);
    }

    private Where where(Caller caller, WorkerId worker, PersonView person, ShiftId shift) {
        return weeks.shift(caller, worker, shift)
                .map(known -> new Where(known.siteId(), known.timezone()))
                .or(() -> weeks.team(caller, person).map(team -> new Where(team.siteId(), team.timezone())))
                .orElseThrow(() -> Problem.invalid("shift_id", "They are in no team: place them first, under People."));
    }

    /** Where a shift is, and in which zone its days are counted. */
    private record Where(SiteId site, String timezone) {}

    Command off(Caller caller, WorkerId worker, Map<String, String> typed) {
        TypedRoster read =
                new TypedRoster(typed, ZoneId.of(weeks.person(caller, worker).timezone()));
        if (weeks.shift(caller, worker, read.shift()).isEmpty()) {
            throw Problem.invalid("shift_id", "This shift is off the roster already.");
        }
        return new TakeShiftOff(
                caller.tenantId(), caller.subject(), UUID.randomUUID(), read.shift(), worker, read.reason());
    }

    Command away(Caller caller, WorkerId worker, Map<String, String> typed) {
        TypedRoster read =
                new TypedRoster(typed, ZoneId.of(weeks.person(caller, worker).timezone()));
        OffsetDateTime from = read.time("effective_from");
        OffsetDateTime to = read.timeOrNull("effective_to");
        if (to != null && !to.isAfter(from)) {
            throw Problem.invalid("effective_to", "It ends after it has begun.");
        }
        return new TakeAvailability(
                caller.tenantId(), caller.subject(), UUID.randomUUID(), worker, read.status(), from, to, read.reason());
    }
}
