package io.aegira.query.risk.corrections;

import io.aegira.kernel.checkin.PromptId;
import io.aegira.kernel.message.WorkerEvent;
import io.aegira.kernel.risk.EpisodeId;
import io.aegira.kernel.risk.SignalId;
import io.aegira.query.platform.Columns;
import io.aegira.query.platform.ProjectionBatch;
import io.aegira.query.platform.Recorded;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code correction} in the making. */
record CorrectionRow(
        CorrectionKind kind,
        WorkerEvent event,
        Map<String, Object> facts,
        @Nullable UUID cause,
        @Nullable UUID former,
        @Nullable UUID signal,
        @Nullable UUID prompt,
        @Nullable UUID episode) {
    static CorrectionRow of(CorrectionKind kind, WorkerEvent event, Map<String, Object> facts) {
        return new CorrectionRow(kind, event, facts, null, null, null, null, null);
    }

    CorrectionRow causedBy(UUID eventId) {
        return new CorrectionRow(kind, event, facts, eventId, former, signal, prompt, episode);
    }

    CorrectionRow signals(SignalId before, @Nullable SignalId now) {
        UUID present = now == null ? null : now.value();
        return new CorrectionRow(kind, event, facts, cause, before.value(), present, prompt, episode);
    }

    CorrectionRow prompt(@Nullable PromptId promptId) {
        UUID about = promptId == null ? null : promptId.value();
        return new CorrectionRow(kind, event, facts, cause, former, signal, about, episode);
    }

    CorrectionRow episode(EpisodeId episodeId) {
        return new CorrectionRow(kind, event, facts, cause, former, signal, prompt, episodeId.value());
    }

    void write(ProjectionBatch batch, Recorded recorded) {
        batch.add(
                recorded,
                CorrectionWrite.CORRECTED,
                event.eventId(),
                event.eventId(),
                Columns.text(kind),
                event.workerId().value(),
                event.eventTime(),
                Columns.time(recorded.ingestedAt()),
                recorded.position(),
                cause,
                former,
                signal,
                prompt,
                episode,
                Columns.json(facts));
    }
}
