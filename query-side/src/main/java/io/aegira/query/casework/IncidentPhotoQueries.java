package io.aegira.query.casework;

import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.web.Problem;
import io.aegira.query.platform.AsKnown;
import io.aegira.query.platform.Columns;
import io.aegira.query.platform.WorkersInSight;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** Reads {@code incident_photo}. That a picture is kept, the vault says. */
@Component
@RequiredArgsConstructor
class IncidentPhotoQueries {
    private static final String PHOTOS = """
            coalesce((SELECT jsonb_agg(jsonb_build_object(
                    'photo_id', p.photo_id, 'media_type', p.media_type, 'size_bytes', p.size_bytes, 'width', p.width, 'height', p.height,
                    'attached_at', p.attached_at, 'viewable', %s AND EXISTS (
                        SELECT FROM vault.incident_photo kept
                        WHERE kept.tenant_id = infra.tenant() AND kept.photo_id = p.photo_id AND kept.attached)) ORDER BY p.position)
                FROM query.incident_photo p
                WHERE p.tenant_id = infra.tenant() AND p.incident_id = i.incident_id %s), '[]') AS photos""";

    private static final String KNOWN = """
            AND p.attached_at <= :as_of AND EXISTS (SELECT FROM eventlog.known(:known_at) e WHERE e.global_index = p.position)""";

    private static final TypeReference<List<IncidentPhotoView>> VIEWS = new TypeReference<>() {};

    private final WorkersInSight workers;
    private final JdbcClient jdbc;

    @QueryHandler
    IncidentPhotoOwner answer(FindIncidentPhoto question) {
        WorkerId owner = jdbc.sql("""
                        SELECT worker_id FROM query.incident_photo
                        WHERE tenant_id = infra.tenant() AND incident_id = ? AND photo_id = ?""")
                .params(question.incidentId().value(), question.photoId().value())
                .query((row, number) -> Columns.id(row, "worker_id", WorkerId::of))
                .optional()
                .orElseThrow(Problem::notFound);
        workers.require(question.sight(), owner);
        return new IncidentPhotoOwner(owner);
    }

    /** A column with all photos of the incident {@code i}. @param readable the condition under which the asker may see them */
    static String photos(String readable, @Nullable AsKnown known) {
        return PHOTOS.formatted(readable, known == null ? "" : KNOWN);
    }

    /** Reads that column. */
    static List<IncidentPhotoView> photos(ResultSet row) throws SQLException {
        return Columns.document(row, "photos", VIEWS);
    }
}
