package io.aegira.platform.edge;

import io.aegira.platform.security.AllowedFor;
import io.aegira.platform.security.Role;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
class UploadApi {
    @PostMapping("/api/v1/imports")
    @AllowedFor(Role.PLATFORM_ADMIN)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Map<String, Object> take(@RequestParam("file") MultipartFile file, @RequestParam("format") String format) {
        return Map.of("import_id", OrdersApi.EFFECTS.incrementAndGet(), "bytes", file.getSize(), "format", format);
    }
}
