package io.aegira.query.checkin;

import static io.aegira.query.fixture.Crew.ANA;
import static io.aegira.query.fixture.Crew.BEN;
import static io.aegira.query.fixture.Facts.WINDOW;

import io.aegira.kernel.availability.AvailabilityStatus;
import io.aegira.kernel.message.DomainEvent;
import io.aegira.platform.tenancy.TenantScope;
import io.aegira.query.fixture.Facts;
import io.aegira.query.fixture.ReadModels;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Facts about one prompt are handled by two processors at once; the rows must be those of a rebuild. */
class FactsOfTwoWorkersMeetTest {
    private static final long SEED = 20_260_212;

    @Test
    void a_shift_is_handed_over_and_back() {
        Random random = new Random(SEED);
        for (int round = 0; round < 8; round++) {
            List<DomainEvent> anas = new ArrayList<>(List.of(
                    Facts.scheduled(ANA),
                    Facts.answer(ANA, "05:40", 3),
                    Facts.missed(ANA, WINDOW),
                    Facts.withdrawn(ANA),
                    Facts.available("ana on leave", ANA, AvailabilityStatus.ON_LEAVE, "00:00", null),
                    Facts.rescheduled("back to Ana", ANA, WINDOW)));
            List<DomainEvent> bens = new ArrayList<>(List.of(
                    Facts.rescheduled("to Ben", BEN, WINDOW),
                    Facts.answer(BEN, "07:00", 5),
                    Facts.available("ben sick", BEN, AvailabilityStatus.SICK, "06:00", "09:00"),
                    Facts.answer(BEN, "05:30", 8)));
            Collections.shuffle(anas, random);
            Collections.shuffle(bens, random);
            System.out.println("round " + round + " of seed " + SEED + ": " + anas + " beside " + bens);
            ReadModels.begin().givenSideBySide(anas, bens).then(() -> {});
        }
    }

    @Test
    void who_comes_second_sees_what_the_first_has_just_written() {
        ReadModels.begin()
                .given(Facts.scheduled(ANA))
                .givenOverlapping(Facts.answer(ANA, "05:40", 3), Facts.answer(BEN, "05:30", 8))
                .then(() -> {});
    }

    @Test
    void batches_may_share_a_transaction() {
        ReadModels models = ReadModels.begin();
        TransactionTemplate one = new TransactionTemplate(ReadModels.bean(PlatformTransactionManager.class));
        TenantScope.callAcrossTenants(() -> one.execute(transaction ->
                models.given(Facts.scheduled(ANA), Facts.answer(ANA, "05:40", 3), Facts.answer(ANA, "05:50", 4))));
        models.then(() -> {});
    }

    @ParameterizedTest
    @MethodSource("factsOfTwo")
    void who_comes_second_sees_it_in_a_row_that_neither_found(DomainEvent first, DomainEvent second) {
        ReadModels.begin().givenOverlapping(first, second).then(() -> {});
    }

    static Stream<Arguments> factsOfTwo() {
        List<DomainEvent> anas =
                List.of(Facts.scheduled(ANA), Facts.answer(ANA, "05:40", 3), Facts.missed(ANA, WINDOW));
        List<DomainEvent> bens = List.of(Facts.rescheduled("to Ben", BEN, WINDOW), Facts.answer(BEN, "05:30", 8));
        return anas.stream()
                .flatMap(ana ->
                        bens.stream().flatMap(ben -> Stream.of(Arguments.of(ana, ben), Arguments.of(ben, ana))));
    }

    @ParameterizedTest
    @MethodSource("overlapping")
    void who_is_asked_second_sees_what_the_first_has_just_written(
            DomainEvent before, DomainEvent first, DomainEvent second) {
        ReadModels.begin().given(before).givenOverlapping(first, second).then(() -> {});
    }

    static Stream<Arguments> overlapping() {
        DomainEvent anaAsked = Facts.scheduled(ANA);
        DomainEvent benAsked = Facts.rescheduled("to Ben", BEN, WINDOW);
        return Stream.of(
                Arguments.of(Facts.answer(BEN, "05:30", 8), anaAsked, benAsked),
                Arguments.of(Facts.answer(BEN, "05:30", 8), benAsked, anaAsked),
                Arguments.of(anaAsked, Facts.answer(ANA, "05:40", 3), benAsked),
                Arguments.of(anaAsked, benAsked, Facts.answer(ANA, "05:40", 3)));
    }
}
