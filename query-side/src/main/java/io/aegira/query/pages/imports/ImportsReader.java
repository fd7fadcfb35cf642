package io.aegira.query.pages.imports;

import static io.aegira.platform.security.Role.PLATFORM_ADMIN;

import io.aegira.kernel.ingestion.FindImport;
import io.aegira.kernel.ingestion.ImportStanding;
import io.aegira.kernel.ingestion.ListImports;
import io.aegira.kernel.ingestion.ListRejections;
import io.aegira.kernel.ingestion.RejectedLine;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.platform.security.Caller;
import io.aegira.platform.web.Problem;
import io.aegira.query.organisation.FindTenant;
import io.aegira.query.organisation.TenantView;
import io.aegira.query.pages.LogPlace;
import io.aegira.query.pages.QueryString;
import io.aegira.query.platform.Questions;
import io.aegira.query.platform.Sight;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the other side. Who runs the installation sees everybody's imports, an administrator those of their organisation. */
@Component
@RequiredArgsConstructor
class ImportsReader {
    private static final int TOGETHER = 25;
    private static final LogPlace END = new LogPlace(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));

    private final Questions questions;

    /** @param before as a link of the page has it; blank: from the latest @throws Problem 400 naming {@code before} */
    ImportsShown latest(Caller caller, String before) {
        LogPlace from = Objects.requireNonNullElse(LogPlace.written("before", before), END);
        String zone = zone(caller);
        Map<String, String> form = Map.of("import", UUID.randomUUID().toString(), "timezone", zone);
        boolean everybody = caller.is(PLATFORM_ADMIN);
        String newest = before.isBlank() ? null : "?";
        return questions
                .elsewhereIfReached(
                        new ListImports(whose(caller), from.time(), from.id(), TOGETHER + 1), ImportStanding.class)
                .map(found -> {
                    List<ImportLine> shown = found.stream()
                            .limit(TOGETHER)
                            .map(one -> ImportLine.of(one, ZoneId.of(zone)))
                            .toList();
                    String older = found.size() > TOGETHER ? older(found.get(TOGETHER - 1)) : null;
                    return new ImportsShown(true, everybody, shown, older, newest, form, "", "");
                })
                .orElseGet(() -> new ImportsShown(false, everybody, List.of(), null, newest, form, "", ""));
    }

    private static String older(ImportStanding last) {
        return QueryString.of("before", new LogPlace(last.begunAt(), last.importId()).text());
    }

    /** @throws Problem 404 for nobody's, or somebody else's */
    ImportStanding find(Caller caller, UUID importId) {
        return questions.elsewhere(new FindImport(whose(caller), importId), ImportStanding.class).stream()
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    List<RejectedLine> rejections(ImportStanding standing, long after, int limit) {
        return questions.elsewhere(
                new ListRejections(standing.tenantId(), standing.importId(), after, limit), RejectedLine.class);
    }

    String zone(Caller caller) {
        return questions.one(new FindTenant(Sight.of(caller)), TenantView.class).timezone();
    }

    private static @Nullable TenantId whose(Caller caller) {
        return caller.is(PLATFORM_ADMIN) ? null : caller.tenantId();
    }
}
