package io.aegira.standalone.bench;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;

/** The rows of the views as JPA entities. Columns that generated histories leave empty are left out. */
final class JpaRows {
    static final List<Class<?>> ALL = List.of(
            Row.class,
            Token.class,
            Shift.class,
            Prompt.class,
            Response.class,
            Signal.class,
            Correction.class,
            Episode.class,
            CaseSummary.class,
            CaseDetail.class,
            Happening.class);

    private JpaRows() {}

    @Embeddable
    record Key(UUID tenantId, UUID id) {}

    @MappedSuperclass
    static class Row {
        @EmbeddedId
        Key key;

        long position;
    }

    /** How far a processor has come. */
    @Entity
    @Table(name = "token")
    static class Token {
        @Id
        String processor;

        long position;
    }

    @Entity
    @Table(name = "shift")
    @AttributeOverride(name = "key.id", column = @Column(name = "shift_id"))
    static class Shift extends Row {
        UUID workerId;
        UUID siteId;
        String timezone;
        Instant startsAt;
        Instant endsAt;
        boolean isRemoved;
    }

    @Entity
    @Table(name = "prompt_state")
    @AttributeOverride(name = "key.id", column = @Column(name = "prompt_id"))
    static class Prompt extends Row {
        UUID workerId;
        UUID shiftId;
        UUID formId;
        String promptKind;
        Instant opensAt;
        Instant closesAt;
        boolean isWithdrawn;
        String state;
        UUID responseId;
        Instant firstSubmittedAt;
        Instant latestSubmittedAt;
        Long lateBySeconds;

        @ColumnTransformer(write = "?::jsonb")
        String answers;

        @ColumnTransformer(write = "?::jsonb")
        String note;

        Instant heardAt;
        Instant lastUpdatedAt;
    }

    @Entity
    @Table(name = "response")
    @AttributeOverride(name = "key.id", column = @Column(name = "event_id"))
    static class Response extends Row {
        UUID responseId;
        UUID promptId;
        UUID workerId;
        UUID formId;
        OffsetDateTime submittedAt;

        @ColumnTransformer(write = "?::jsonb")
        String answers;

        @ColumnTransformer(write = "?::jsonb")
        String note;

        Boolean isLate;
        Long lateBySeconds;
    }

    @Entity
    @Table(name = "risk_signal")
    @AttributeOverride(name = "key.id", column = @Column(name = "signal_id"))
    static class Signal extends Row {
        UUID workerId;
        String kind;
        UUID responseId;
        UUID missedId;
        UUID promptId;
        Instant computedForTime;
        String severity;
        boolean complianceRisk;

        @ColumnTransformer(write = "?::jsonb")
        String rules;

        @ColumnTransformer(write = "?::jsonb")
        String features;

        @ColumnTransformer(write = "?::jsonb")
        String absent;

        @ColumnTransformer(write = "?::jsonb")
        String baseline;

        @ColumnTransformer(write = "?::jsonb")
        String reasons;

        @ColumnTransformer(write = "?::jsonb")
        String versions;

        String inputsSha256;
        UUID supersedes;
        UUID supersededBy;
        UUID withdrawnBy;
        Instant recordedAt;
    }

    @Entity
    @Table(name = "correction")
    @AttributeOverride(name = "key.id", column = @Column(name = "correction_id"))
    static class Correction extends Row {
        UUID eventId;
        String kind;
        UUID workerId;
        OffsetDateTime eventTime;
        Instant ingestedAt;
        UUID formerId;
        UUID signalId;
        UUID promptId;
        UUID episodeId;

        @ColumnTransformer(write = "?::jsonb")
        String facts;
    }

    @Entity
    @Table(name = "risk_episode_state")
    @AttributeOverride(name = "key.id", column = @Column(name = "episode_id"))
    static class Episode extends Row {
        UUID workerId;
        String status;
        String standing;
        String severity;
        Instant openedAt;
        String openedBy;
        Instant turnedHighAt;
        Instant closedAt;
        Instant lastSignalAt;

        @ColumnTransformer(write = "?::jsonb")
        String signalIds;

        @ColumnTransformer(write = "?::jsonb")
        String reasons;

        Instant lastUpdatedAt;
    }

    @Entity
    @Table(name = "case_summary")
    @AttributeOverride(name = "key.id", column = @Column(name = "case_id"))
    static class CaseSummary extends Row {
        UUID episodeId;
        UUID workerId;
        String queue;
        String status;
        String severity;
        String openedFor;
        OffsetDateTime openedAt;
        Instant lastUpdatedAt;
    }

    @Entity
    @Table(name = "case_detail")
    static class CaseDetail {
        @EmbeddedId
        @AttributeOverride(name = "id", column = @Column(name = "case_id"))
        Key key;

        @ColumnTransformer(write = "?::jsonb")
        String reasons;

        @ColumnTransformer(write = "?::jsonb")
        String signalIds;
    }

    /** The table's own key has the case in it as well; an event's id alone is as good. */
    @Entity
    @Table(name = "timeline")
    @AttributeOverride(name = "key.id", column = @Column(name = "event_id"))
    static class Happening extends Row {
        UUID caseId;
        String eventType;
        OffsetDateTime eventTime;
        Instant ingestedAt;

        @ColumnTransformer(write = "?::jsonb")
        String facts;
    }
}
