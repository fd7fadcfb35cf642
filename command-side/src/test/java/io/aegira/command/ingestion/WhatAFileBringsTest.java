package io.aegira.command.ingestion;

import static io.aegira.command.fixture.Crew.ANA;
import static io.aegira.command.fixture.Crew.named;
import static io.aegira.command.ingestion.Letters.RESPONSE;
import static io.aegira.command.ingestion.Letters.SHIFT;
import static io.aegira.command.ingestion.Letters.json;
import static io.aegira.command.ingestion.Letters.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.kernel.checkin.PromptCommand.KnownThen;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class WhatAFileBringsTest {
    private static final JsonNode MISS = miss();

    @Test
    void what_senders_say_is_taken_in_whoever_brings_it() {
        assertThat(Read.of(json(SHIFT), BroughtAs.FACTS)).isInstanceOf(Read.Well.class);
        assertThat(Read.of(json(SHIFT), BroughtAs.FACTS_AND_RECORDS)).isInstanceOf(Read.Well.class);
    }

    @Test
    void what_only_the_system_records_is_brought_back_by_who_may() {
        Read refused = Read.of(MISS, BroughtAs.FACTS);
        assertThat(((Read.Unreadable) refused).problem().status()).isEqualTo(403);
        assertThat(((Read.Unreadable) refused).eventId())
                .isEqualTo(MISS.get("event_id").asString());
        Read back = Read.of(MISS, BroughtAs.FACTS_AND_RECORDS);
        assertThat(back.isRecorded()).isTrue();
        assertThat(back.endsItsBatch()).isFalse();
    }

    @Test
    void of_a_whole_log_everything_is_brought_back() {
        assertThat(Read.of(json(SHIFT), BroughtAs.WHOLE_LOG).isRecorded()).isTrue();
        assertThat(Read.of(MISS, BroughtAs.WHOLE_LOG).isRecorded()).isTrue();
    }

    @Test
    void a_type_that_nobody_knows_is_refused() {
        for (BroughtAs as : BroughtAs.values()) {
            Read read = Read.of(with(SHIFT, "event_type", "\"roster.shift_dreamt_of\""), as);
            assertThat(((Read.Unreadable) read).problem().errors().getFirst().field())
                    .isEqualTo("event_type");
        }
    }

    @Test
    void an_export_says_when_it_was_stored_which_makes_no_other_event_of_it() {
        JsonNode exported = with(SHIFT, "ingested_at", "\"2026-02-12T05:41:00Z\"");
        assertThat(content(Read.of(exported, BroughtAs.FACTS)))
                .isEqualTo(Incoming.read(json(SHIFT)).content());
    }

    @Test
    void what_was_known_of_an_answer_comes_along_in_an_export_of_who_may() {
        JsonNode late = with(with(RESPONSE, "payload.is_late", "true").toString(), "payload.late_by_seconds", "90");
        JsonNode exported = with(late.toString(), "ingested_at", "\"2026-02-12T05:41:00Z\"");

        assertThat(knownThen(exported, BroughtAs.FACTS_AND_RECORDS)).isEqualTo(new KnownThen(true, 90L));
        assertThat(knownThen(exported, BroughtAs.FACTS)).isNull();
        assertThat(knownThen(late, BroughtAs.FACTS_AND_RECORDS)).isNull();
        assertThat(knownThen(json(RESPONSE), BroughtAs.FACTS_AND_RECORDS)).isNull();
        assertThat(content(Read.of(exported, BroughtAs.FACTS_AND_RECORDS)))
                .isEqualTo(Incoming.read(json(RESPONSE)).content());
    }

    @Test
    void an_unknown_window_was_unknown_then_and_is_so_again() {
        JsonNode exported = with(RESPONSE, "ingested_at", "\"2026-02-12T05:41:00Z\"");
        assertThat(knownThen(exported, BroughtAs.FACTS_AND_RECORDS)).isEqualTo(new KnownThen(null, null));
    }

    @Test
    void what_is_brought_back_keeps_its_senders_mark() {
        JsonNode exported = with(RESPONSE, "ingested_at", "\"2026-02-12T05:41:00Z\"");
        Read.Recorded back = (Read.Recorded) Read.of(exported, BroughtAs.WHOLE_LOG);
        assertThat(Objects.requireNonNull(back.record().asSent()).content())
                .isEqualTo(Incoming.read(json(RESPONSE)).content());
    }

    private static String content(Read read) {
        return ((Read.Well) read).content();
    }

    private static KnownThen knownThen(JsonNode letter, BroughtAs as) {
        return ((Read.Well) Read.of(letter, as)).incoming().knownThen();
    }

    private static JsonNode miss() {
        ObjectNode miss = (ObjectNode) with(SHIFT, "event_type", "\"checkin.window_missed\"");
        miss.set("payload", json("""
                {"missed_id": "%s", "prompt_id": "%s", "worker_id": "%s", "window_closed_at": "2026-02-12T05:40:00Z",
                 "reason": "no_submission", "availability_snapshot": "available"}""".formatted(named("miss"), named("prompt"), ANA)));
        return miss;
    }
}
