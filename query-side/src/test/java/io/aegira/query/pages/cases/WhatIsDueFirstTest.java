package io.aegira.query.pages.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.platform.security.Caller;
import io.aegira.query.casework.CaseCount;
import io.aegira.query.casework.CaseShown;
import io.aegira.query.casework.CaseStatus;
import io.aegira.query.casework.CountCases;
import io.aegira.query.casework.ListCasesByUrgency;
import io.aegira.query.casework.RedactedCaseView;
import io.aegira.query.fixture.Crew;
import io.aegira.query.fixture.People;
import io.aegira.query.fixture.ReadModels;
import io.aegira.query.pages.Eyes;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database puts cases in the order, and into the stages, that a page tells of each of them. */
class WhatIsDueFirstTest {
    static final List<Caller> READERS = List.of(Crew.HSE_OF_THE_QUARRY, Crew.SUPERVISOR_OF_THE_DIGGERS);

    private static final int CASES = 400;
    private static ReadModels models;

    @BeforeAll
    static void four_hundred_cases_however_far_they_have_come() {
        models = ReadModels.begin().given(People.allRegistered());
        JdbcClient administrator =
                JdbcClient.create(ReadModels.bean(EmbeddedPostgres.class).getPostgresDatabase());
        administrator.sql("SELECT setseed(0.5)").query(Object.class).single();
        administrator
                .sql(
                        """
                        INSERT INTO query.case_summary (tenant_id, case_id, episode_id, worker_id, queue, status, severity, opened_for, opened_at,
                            last_updated_at, owner, delegated_until, acknowledge_by, act_by, conclude_by, acknowledged_at, first_action_at, follow_up_at, outcome, position)
                        SELECT :tenant, gen_random_uuid(), gen_random_uuid(), :ana, (ARRAY['hse', 'supervisor'])[1 + trunc(2 * random())::int],
                            CASE WHEN random() < 0.2 THEN 'resolved' ELSE 'open' END, 'high', 'episode_high', at(1), now(),
                            (ARRAY['HSE', 'somebody', NULL])[1 + trunc(3 * random())::int], at(0.1), at(0.7), at(0.7), at(0.7), at(0.5), at(0.4), at(0.2),
                            CASE WHEN random() < 0.1 THEN 'resolved' END, number
                        FROM generate_series(1, :cases) number""".replaceAll(
                                        "at\\(([0-9.]+)\\)",
                                        "CASE WHEN random() < $1 THEN '2026-02-12Z'::timestamptz + trunc(40 * random()) * interval '1 hour' END"))
                .param("tenant", Crew.TENANT.value())
                .param("ana", Crew.ANA.value())
                .param("cases", CASES)
                .update();
    }

    @ParameterizedTest
    @FieldSource("READERS")
    void what_is_due_first_comes_first_and_what_is_due_never_comes_last(Caller reader) {
        List<CaseShown> listed = listed(reader, CaseStage.OPEN, null, null);
        assertThat(listed)
                .hasSizeGreaterThan(CASES / 2)
                .hasSizeLessThan(CASES)
                .isSortedAccordingTo(Comparator.comparing((CaseShown shown) ->
                                CaseDue.next(shown).map(CaseDue::by).orElse(Instant.MAX))
                        .thenComparing(CaseShown::openedAt, Comparator.reverseOrder()));
        assertThat(listed.getFirst() instanceof RedactedCaseView).isEqualTo(reader == Crew.SUPERVISOR_OF_THE_DIGGERS);
    }

    @ParameterizedTest
    @FieldSource("READERS")
    void every_stage_queue_and_owner_holds_as_many_as_its_tab_says(Caller reader) {
        for (CaseStage stage : CaseStage.values()) {
            for (String queue : new String[] {null, "hse"}) {
                for (String owner : new String[] {null, reader.subject()}) {
                    List<CaseShown> all = new ArrayList<>(listed(reader, CaseStage.OPEN, null, null));
                    all.addAll(listed(reader, CaseStage.RESOLVED, null, null));
                    Predicate<CaseShown> wanted = shown -> (stage == CaseStage.of(shown)
                                    || stage == CaseStage.OPEN && shown.status() == CaseStatus.OPEN)
                            && (queue == null || queue.equals(shown.queue()))
                            && (owner == null || owner.equals(CaseFilter.owner(shown)));
                    all.removeIf(wanted.negate());
                    assertThat(listed(reader, stage, queue, owner)).isEqualTo(all);
                    assertThat(new CaseFilter(stage, queue, owner, 1).of(counted(reader, stage)))
                            .isEqualTo(all.size());
                }
            }
        }
    }

    @ParameterizedTest
    @FieldSource("READERS")
    void page_by_page_all_of_them_come_once(Caller reader) {
        List<CaseShown> pages = new ArrayList<>();
        for (List<CaseShown> page = List.of(); pages.isEmpty() || !page.isEmpty(); pages.addAll(page)) {
            page = models.many(question(reader, CaseStage.OPEN, null, null, pages.size(), 30), CaseShown.class);
        }
        assertThat(pages).isEqualTo(listed(reader, CaseStage.OPEN, null, null));
    }

    private static List<CaseShown> listed(Caller reader, CaseStage stage, String queue, String owner) {
        return models.many(question(reader, stage, queue, owner, 0, CASES), CaseShown.class);
    }

    private static ListCasesByUrgency question(
            Caller reader, CaseStage stage, String queue, String owner, int skip, int fetch) {
        Eyes eyes = Eyes.of(reader);
        return new ListCasesByUrgency(
                eyes.people(), eyes.reasons(), stage.status(), stage.progress(), queue, owner, skip, fetch);
    }

    private static List<CaseCount> counted(Caller reader, CaseStage stage) {
        Eyes eyes = Eyes.of(reader);
        return models.many(
                new CountCases(eyes.people(), eyes.reasons(), stage.status(), Objects.requireNonNull(reader.subject())),
                CaseCount.class);
    }
}
