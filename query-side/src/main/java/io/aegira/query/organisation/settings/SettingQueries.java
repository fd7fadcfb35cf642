package io.aegira.query.organisation.settings;

import io.aegira.kernel.message.AegiraJson;
import io.aegira.kernel.organisation.NextActions;
import io.aegira.query.platform.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** Answers what a tenant has chosen, and what held when. */
@Component
@RequiredArgsConstructor
class SettingQueries {
    private static final TypeReference<NextActions> ACTIONS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    @QueryHandler
    List<SettingView> answer(ListSettings question) {
        return jdbc.sql("""
                        SELECT DISTINCT ON (s.part) s.part, s.value, s.set_at, s.set_by, s.set_in,
                               row_number() OVER (PARTITION BY s.part ORDER BY s.position) AS version
                        FROM query.setting s WHERE s.tenant_id = infra.tenant() ORDER BY s.part, s.position DESC""").query((row, number) -> setting(row)).list();
    }

    @QueryHandler
    NextActionsView answer(FindNextActions question) {
        return jdbc.sql("""
                        SELECT s.value, s.set_at, count(*) OVER () AS version FROM query.setting s
                        WHERE s.tenant_id = infra.tenant() AND s.part = 'next_actions' AND s.set_at <= coalesce(?::timestamptz, 'infinity')
                        ORDER BY s.position DESC LIMIT 1""")
                .param(Columns.timeOrNull(question.at()))
                .query((row, number) -> new NextActionsView(
                        Columns.document(row, "value", ACTIONS), row.getInt("version"), Columns.instant(row, "set_at")))
                .optional()
                .orElse(NextActionsView.BUILT_IN);
    }

    private static SettingView setting(ResultSet row) throws SQLException {
        return new SettingView(
                Columns.constant(row, "part", SettingPart.class),
                AegiraJson.mapper().readTree(Objects.requireNonNull(row.getString("value"))),
                row.getInt("version"),
                Columns.instant(row, "set_at"),
                row.getString("set_by"),
                Columns.<UUID>id(row, "set_in", Function.identity()));
    }
}
