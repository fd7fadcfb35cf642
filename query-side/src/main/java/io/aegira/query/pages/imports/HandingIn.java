package io.aegira.query.pages.imports;

import io.aegira.kernel.ingestion.TakeImport;
import io.aegira.kernel.message.CommandRefused;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.platform.axon.Commands;
import io.aegira.platform.security.Caller;
import io.aegira.platform.security.Role;
import io.aegira.platform.uploads.Uploads;
import io.aegira.platform.web.Problem;
import io.aegira.query.pages.PageOrders;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Keeps the file, then orders its import; what comes to nothing leaves nothing behind. */
@Component
@RequiredArgsConstructor
class HandingIn {
    private final ObjectProvider<Commands> commands;
    private final Uploads uploads;

    /** @return the import's id, also when it has begun before */
    UUID take(Caller caller, HandedIn form) {
        MultipartFile file = form.file();
        UUID upload = file == null ? null : UUID.randomUUID();
        TakeImport order = order(caller, form, upload);
        keep(upload, file);
        try {
            boolean begins = Boolean.TRUE.equals(commands.getObject().sendAlone(order, PageOrders.by(caller)));
            discard(begins ? null : upload);
        } catch (Problem | CommandRefused refused) {
            // After any other failure nobody knows whether it begins.
            discard(upload);
            throw refused;
        }
        return order.importId();
    }

    private static TakeImport order(Caller caller, HandedIn form, @Nullable UUID upload) {
        String organisation = form.organisation();
        TenantId tenant = HandedIn.tenant(caller, organisation);
        return new TakeImport(
                tenant,
                caller.subject(),
                form.importId(tenant),
                caller.is(Role.PLATFORM_ADMIN),
                upload,
                form.text("format"),
                form.text("timezone"),
                organisation);
    }

    private void discard(@Nullable UUID upload) {
        if (upload != null) {
            uploads.discard(upload);
        }
    }

    private void keep(@Nullable UUID upload, @Nullable MultipartFile file) {
        if (upload == null || file == null) {
            return;
        }
        try (InputStream content = file.getInputStream()) {
            uploads.keep(upload, content);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
