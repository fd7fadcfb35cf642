package io.aegira.query.audit;

import io.aegira.kernel.engine.FormQuestion;
import io.aegira.kernel.engine.FormVersion;
import io.aegira.kernel.engine.Rule;
import io.aegira.kernel.engine.Ruleset;
import io.aegira.kernel.hindsight.Rulesets;
import io.aegira.kernel.hindsight.Rulesets.Published;
import io.aegira.kernel.message.AegiraJson;
import io.aegira.platform.tenancy.TenantReads;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The forms and rules that the tenant in scope has published, besides those that every tenant has. */
@Repository
@RequiredArgsConstructor
class PublishedVersions {
    private static final String PUBLISHED =
            "SELECT payload::text FROM eventlog.events WHERE tenant_id = infra.tenant() AND event_type = ? ORDER BY global_index";
    /** Version 1 did not say from when on. */
    private static final String RULESETS = """
            SELECT payload::text, coalesce((payload ->> 'effective_from')::timestamptz, event_time), event_time, actor_id FROM eventlog.events
            WHERE tenant_id = infra.tenant() AND event_type = 'ruleset.version_published' ORDER BY global_index""";

    private static final JsonMapper JSON = AegiraJson.ofOurOwn()
            .disable(tools.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final TenantReads database;

    Versions read() {
        List<FormVersion> forms = Stream.concat(
                        Stream.of(FormVersion.STANDARD, FormVersion.CLASSIC),
                        payloads("form.version_published", Form.class).stream().map(Form::asVersion))
                .toList();
        Set<String> metrics = new HashSet<>();
        forms.forEach(form -> form.questions().forEach(question -> metrics.add(question.metric())));
        return new Versions(forms, new Rulesets(rulesets(metrics)), metrics);
    }

    private List<Published> rulesets(Set<String> metrics) {
        return database.read(jdbc -> jdbc.query(RULESETS, (row, number) -> {
            Rules rules = JSON.readValue(row.getString(1), Rules.class);
            return new Published(
                    row.getObject(2, OffsetDateTime.class).toInstant(),
                    Ruleset.published(rules.version(), rules.rules(), metrics));
        }));
    }

    List<RulesetVersion> rulesetsLatestFirst() {
        return database.read(jdbc -> jdbc.query(RULESETS, (row, number) -> version(row)))
                .reversed();
    }

    private static RulesetVersion version(ResultSet row) throws SQLException {
        Rules rules = JSON.readValue(row.getString(1), Rules.class);
        return new RulesetVersion(
                rules.version(),
                rules.rules(),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getString(4),
                rules.reason(),
                rules.whatIfReportId());
    }

    private <T> List<T> payloads(String eventType, Class<T> type) {
        return database.read(jdbc -> jdbc.queryForList(PUBLISHED, String.class, eventType)).stream()
                .map(payload -> JSON.readValue(payload, type))
                .toList();
    }

    /** @param metrics of all forms */
    record Versions(List<FormVersion> forms, Rulesets rulesets, Set<String> metrics) {
        /** @throws IllegalStateException for a version that the log does not know */
        FormVersion form(UUID formId, int version) {
            return forms.stream()
                    .filter(form -> form.formId().equals(formId) && form.version() == version)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("the log knows no form " + formId + "/" + version));
        }
    }

    private record Form(UUID formId, String name, int version, List<FormQuestion> questions) {
        FormVersion asVersion() {
            return new FormVersion(formId, name, version, questions);
        }
    }

    private record Rules(
            String version,
            List<Rule> rules,
            @Nullable String reason,
            @Nullable UUID whatIfReportId) {}
}
