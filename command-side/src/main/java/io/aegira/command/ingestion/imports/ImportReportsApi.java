package io.aegira.command.ingestion.imports;

import io.aegira.command.ingestion.imports.ImportReports.Line;
import io.aegira.kernel.message.AegiraJson;
import io.aegira.platform.security.AllowedFor;
import io.aegira.platform.security.Caller;
import io.aegira.platform.security.Role;
import io.aegira.platform.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.LongFunction;
import lombok.RequiredArgsConstructor;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** How imports stand, and what they have to report. Reports are read and sent piece by piece, no transaction waits for their reader. */
@RestController
@RequiredArgsConstructor
@Tag(name = "Imports")
class ImportReportsApi {
    private static final int TOGETHER = 1_000;

    private final ImportJobs jobs;
    private final ImportReports reports;
    private final Clock clock;

    @Operation(summary = "How an import stands")
    @GetMapping("/api/v1/imports/{id}")
    @AllowedFor({Role.PLATFORM_ADMIN, Role.ORG_ADMIN})
    ImportView find(Caller caller, @PathVariable UUID id) {
        ImportJob job = visible(caller, id);
        long left = job.status() == ImportJob.Status.SETTLING ? jobs.workLeft(job.tenantId(), clock.instant()) : 0;
        return ImportView.of(job, left, clock.instant());
    }

    @Operation(summary = "What an import refused, line by line")
    @GetMapping(path = "/api/v1/imports/{id}/rejections", produces = MediaType.APPLICATION_NDJSON_VALUE)
    @AllowedFor({Role.PLATFORM_ADMIN, Role.ORG_ADMIN})
    ResponseEntity<StreamingResponseBody> rejections(Caller caller, @PathVariable UUID id) {
        ImportJob job = visible(caller, id);
        return streamed(after -> reports.rejections(job.tenantId(), id, after, TOGETHER));
    }

    @Operation(summary = "Scores of a legacy file that its answers do not bear out: line, field, given, recomputed")
    @GetMapping(path = "/api/v1/imports/{id}/differences", produces = MediaType.APPLICATION_NDJSON_VALUE)
    @AllowedFor({Role.PLATFORM_ADMIN, Role.ORG_ADMIN})
    ResponseEntity<StreamingResponseBody> differences(Caller caller, @PathVariable UUID id) {
        ImportJob job = visible(caller, id);
        return streamed(after -> reports.differences(job.tenantId(), id, after, TOGETHER));
    }

    private ImportJob visible(Caller caller, UUID id) {
        return jobs.find(id)
                .filter(job -> caller.is(Role.PLATFORM_ADMIN) || job.tenantId().equals(caller.tenantId()))
                .orElseThrow(Problem::notFound);
    }

    private static ResponseEntity<StreamingResponseBody> streamed(LongFunction<List<? extends Line>> next) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_NDJSON).body(out -> write(out, next));
    }

    private static void write(OutputStream out, LongFunction<List<? extends Line>> next) throws IOException {
        List<? extends Line> lines = next.apply(-1);
        while (!lines.isEmpty()) {
            for (Line line : lines) {
                out.write(AegiraJson.mapper().writeValueAsBytes(line));
                out.write('\n');
            }
            lines = next.apply(lines.getLast().line());
        }
    }
}
