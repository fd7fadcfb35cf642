package io.aegira.query.organisation;

import io.aegira.kernel.engine.FormQuestion;
import io.aegira.kernel.engine.FormVersion;
import io.aegira.query.platform.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** Answers on which scales workers were asked. */
@Component
@RequiredArgsConstructor
class FormQueries {
    private static final TypeReference<List<FormQuestion>> QUESTIONS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    @QueryHandler
    List<FormVersion> answer(ListForms question) {
        List<FormVersion> forms = new ArrayList<>(List.of(FormVersion.STANDARD, FormVersion.CLASSIC));
        forms.addAll(jdbc.sql("""
                        SELECT f.form_id, f.version, f.name, f.questions FROM query.form_version f
                        WHERE f.tenant_id = infra.tenant() ORDER BY f.position, f.form_id, f.version""").query((row, number) -> form(row)).list());
        return forms;
    }

    @QueryHandler
    List<FormPublicationView> answer(ListFormPublications question) {
        return jdbc.sql("""
                        SELECT f.form_id, f.version, f.name, f.questions, f.published_at, f.published_by FROM query.form_version f
                        WHERE f.tenant_id = infra.tenant() ORDER BY f.position, f.form_id, f.version""")
                .query((row, number) -> new FormPublicationView(
                        form(row), Columns.instantOrNull(row, "published_at"), row.getString("published_by")))
                .list();
    }

    private static FormVersion form(ResultSet row) throws SQLException {
        return new FormVersion(
                Columns.<UUID>id(row, "form_id", Function.identity()),
                Objects.requireNonNull(row.getString("name")),
                row.getInt("version"),
                Columns.document(row, "questions", QUESTIONS));
    }
}
