package io.aegira.command.roster;

import static io.aegira.command.fixture.Crew.ANA;
import static io.aegira.command.fixture.Crew.BEN;
import static io.aegira.command.fixture.Crew.PERTH;
import static io.aegira.command.fixture.Crew.QUARRY;
import static io.aegira.command.fixture.Crew.SEALED;
import static io.aegira.command.fixture.Crew.TENANT;
import static io.aegira.command.fixture.Crew.at;
import static io.aegira.command.fixture.Crew.named;

import io.aegira.command.fixture.Story;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.kernel.roster.ShiftCommand.RemoveShift;
import io.aegira.kernel.roster.ShiftCommand.UpsertShift;
import io.aegira.kernel.roster.ShiftEvent.ShiftRemoved;
import io.aegira.kernel.roster.ShiftEvent.ShiftUpserted;
import io.aegira.kernel.roster.ShiftId;
import io.aegira.kernel.roster.ShiftRefusal;
import org.junit.jupiter.api.Test;

class AShiftIsPlannedTest {
    private static final ShiftId SHIFT = ShiftId.of(named("shift"));

    private final Story<Shift> shift = Story.of(Shift.class);

    @Test
    void it_stands_as_described() {
        shift.when(upsert(ANA, "06:00")).records(upserted(ANA, "06:00"));
    }

    @Test
    void every_word_about_it_is_kept() {
        shift.given(upserted(ANA, "06:00")).when(upsert(ANA, "07:00")).records(upserted(ANA, "07:00"));
    }

    @Test
    void it_may_go_to_another_worker() {
        shift.given(upserted(ANA, "06:00")).when(upsert(BEN, "06:00")).records(upserted(BEN, "06:00"));
    }

    @Test
    void it_is_removed_by_whoever_names_its_worker() {
        shift.given(upserted(ANA, "06:00")).when(remove(ANA)).records(removed(ANA));
    }

    @Test
    void the_removal_may_come_before_the_shift() {
        shift.when(remove(ANA)).records(removed(ANA));
    }

    @Test
    void it_comes_back_after_its_removal() {
        shift.given(upserted(ANA, "06:00"), removed(ANA))
                .when(upsert(ANA, "06:00"))
                .records(upserted(ANA, "06:00"));
    }

    @Test
    void it_is_not_removed_in_the_name_of_another_worker() {
        shift.given(upserted(ANA, "06:00"))
                .when(remove(BEN))
                .isRefused(ShiftRefusal.SHIFT_OF_ANOTHER_WORKER, "payload.worker_id");
    }

    @Test
    void given_away_it_is_no_longer_the_first_workers_to_remove() {
        shift.given(upserted(ANA, "06:00"), upserted(BEN, "06:00"))
                .when(remove(ANA))
                .isRefused(ShiftRefusal.SHIFT_OF_ANOTHER_WORKER, "payload.worker_id");
    }

    private static UpsertShift upsert(WorkerId worker, String start) {
        return new UpsertShift(
                TENANT,
                named("upserted " + worker + start),
                at("01:00"),
                SHIFT,
                worker,
                QUARRY,
                PERTH,
                at(start),
                at("18:00"),
                "roster");
    }

    private static ShiftUpserted upserted(WorkerId worker, String start) {
        return new ShiftUpserted(
                named("upserted " + worker + start),
                at("01:00"),
                SHIFT,
                worker,
                QUARRY,
                PERTH,
                at(start),
                at("18:00"),
                "roster");
    }

    private static RemoveShift remove(WorkerId worker) {
        return new RemoveShift(TENANT, named("removed " + worker), at("02:00"), SHIFT, worker, SEALED, "roster");
    }

    private static ShiftRemoved removed(WorkerId worker) {
        return new ShiftRemoved(named("removed " + worker), at("02:00"), SHIFT, worker, SEALED, "roster");
    }
}
