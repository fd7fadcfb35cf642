package io.aegira.query.casework;

import io.aegira.kernel.casework.CaseIds;
import io.aegira.kernel.casework.FlagEvent.FlagRemark;
import io.aegira.kernel.message.AegiraJson;
import io.aegira.kernel.message.EncryptedText;
import io.aegira.kernel.risk.EpisodeId;
import io.aegira.platform.vault.TextCipher;
import io.aegira.query.platform.Columns;
import io.aegira.query.platform.Knowledge;
import io.aegira.query.platform.WorkersInSight;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what workers say of their flags from {@code timeline}. */
@Component
@RequiredArgsConstructor
class FlagRemarkQueries {
    private final Knowledge knowledge;
    private final WorkersInSight workers;
    private final TextCipher cipher;
    private final JdbcClient jdbc;

    @QueryHandler
    List<FlagRemarkView> answer(ListFlagRemarks question) {
        knowledge.require(question.known());
        workers.require(question.sight(), question.workerId());
        boolean withNotes = workers.holds(question.notes(), question.workerId());
        Map<UUID, EpisodeId> episodes = question.episodes().stream()
                .collect(Collectors.toMap(
                        episode -> CaseIds.caseId(episode).value(), Function.identity(), (one, same) -> one));
        return jdbc.sql("""
                        SELECT t.case_id, t.event_time, t.facts ->> 'remark' AS remark, t.facts ->> 'note' AS note
                        FROM query.timeline t
                        WHERE t.tenant_id = infra.tenant() AND t.case_id = ANY (:cases) AND t.event_type = 'case.flag_remarked' %s
                        ORDER BY t.position""".formatted(question.known() == null ? "" : CaseDetails.KNOWN))
                .params(Knowledge.parameters(question.known()))
                .param("cases", episodes.keySet().toArray(UUID[]::new))
                .query((row, number) -> new FlagRemarkView(
                        Objects.requireNonNull(episodes.get(row.getObject("case_id", UUID.class))),
                        Columns.instant(row, "event_time"),
                        Columns.constant(row, "remark", FlagRemark.class),
                        withNotes ? note(question, row) : null))
                .list();
    }

    private @Nullable String note(ListFlagRemarks question, ResultSet row) throws SQLException {
        String sealed = row.getString("note");
        return sealed == null
                ? null
                : cipher.decrypt(
                                question.sight().tenantId(),
                                question.workerId(),
                                AegiraJson.stored().readValue(sealed, EncryptedText.class))
                        .orElse(null);
    }
}
