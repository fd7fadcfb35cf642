package io.aegira.platform.progress;

import io.aegira.platform.security.AllowedFor;
import io.aegira.platform.security.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** For operators. */
@RestController
@Tag(name = "Operations")
class ProgressApi {
    private final Progress progress;

    ProgressApi(Progress progress) {
        this.progress = progress;
    }

    @Operation(summary = "How far the log, the processors and the due work have come", description = """
                    Of the processors of the node that is asked. Some of their segments may be worked on by another node: elsewhere says of how many, and the
                    position is then what was stored of them last, which may be some seconds old.""")
    @GetMapping("/api/v1/admin/progress")
    @AllowedFor(Role.PLATFORM_ADMIN)
    ProgressView look() {
        return progress.look();
    }
}
