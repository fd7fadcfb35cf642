package io.aegira.query.pages.imports;

import static io.aegira.platform.security.Role.ORG_ADMIN;
import static io.aegira.platform.security.Role.PLATFORM_ADMIN;

import io.aegira.kernel.ingestion.ImportStanding;
import io.aegira.kernel.ingestion.RejectedLine;
import io.aegira.platform.security.AllowedFor;
import io.aegira.platform.security.Caller;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** How far an import is and what it refused; the page fetches itself again while it runs. */
@Controller
@RequiredArgsConstructor
@AllowedFor({ORG_ADMIN, PLATFORM_ADMIN})
class ImportPage {
    private static final int TOGETHER = 50;
    private static final long BEGINNING = -1;

    private final ImportsReader reader;

    @GetMapping("/imports/{id}")
    String standing(
            Caller caller,
            @PathVariable("id") UUID id,
            @RequestParam(name = "after", defaultValue = "-1") long after,
            Model model) {
        ImportStanding standing = reader.find(caller, id);
        List<RejectedLine> found = reader.rejections(standing, after, TOGETHER + 1);
        List<RejectedLine> shown = found.subList(0, Math.min(TOGETHER, found.size()));
        model.addAttribute(
                "shown",
                new ImportShown(
                        ImportLine.of(standing, ZoneId.of(reader.zone(caller))),
                        shown,
                        found.size() > TOGETHER ? "?after=" + shown.getLast().line() : null,
                        after > BEGINNING,
                        after > BEGINNING ? "?after=" + after : ""));
        return "import";
    }

    @GetMapping("/imports/{id}/report")
    ResponseEntity<StreamingResponseBody> report(Caller caller, @PathVariable("id") UUID id) {
        ImportStanding standing = reader.find(caller, id);
        String attachment = ContentDisposition.attachment()
                .filename("import-" + id + "-rejections.csv")
                .build()
                .toString();
        return ResponseEntity.ok()
                .contentType(RejectionsFile.CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment)
                .body(out -> RejectionsFile.write(
                        out, after -> reader.rejections(standing, after, RejectionsFile.TOGETHER)));
    }
}
