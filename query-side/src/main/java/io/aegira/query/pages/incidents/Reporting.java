package io.aegira.query.pages.incidents;

import io.aegira.kernel.casework.PhotoId;
import io.aegira.kernel.casework.TakeIncident;
import io.aegira.kernel.message.CommandRefused;
import io.aegira.platform.axon.Commands;
import io.aegira.platform.photos.Darkroom;
import io.aegira.platform.photos.Picture;
import io.aegira.platform.vault.PhotoPlace;
import io.aegira.platform.vault.PhotoVault;
import io.aegira.platform.web.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.multipart.MultipartFile;

/** Keeps the photo, then orders the report and the photo together; what comes to nothing leaves nothing behind. */
@Component
@RequiredArgsConstructor
class Reporting {
    private final ObjectProvider<Commands> commands;
    private final Darkroom darkroom;
    private final PhotoVault vault;
    private final TransactionOperations transactions;

    /**
     * @param report as yet without a photo
     * @return the id of the last event that came of it
     */
    UUID report(TakeIncident report, @Nullable MultipartFile photo) {
        if (photo == null) {
            return order(report);
        }
        PhotoId photoId = PhotoId.with(report.incidentId());
        PhotoPlace place = new PhotoPlace(report.tenantId(), report.incidentId(), report.workerId(), photoId);
        Picture picture = developed(photo);
        transactions.executeWithoutResult(kept -> vault.keep(place, picture));
        try {
            return order(report.with(photoId));
        } catch (Problem | CommandRefused refused) {
            // After any other failure nobody knows whether it is on record.
            transactions.executeWithoutResult(gone -> vault.discard(report.tenantId(), photoId));
            throw refused;
        }
    }

    private UUID order(TakeIncident report) {
        return (UUID) Objects.requireNonNull(commands.getObject().sendAlone(report, Map.of()));
    }

    private Picture developed(MultipartFile photo) {
        try (InputStream content = photo.getInputStream()) {
            return darkroom.develop(content);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
