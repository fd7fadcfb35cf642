package io.aegira.platform.vault;

import io.aegira.kernel.Sha256;
import io.aegira.kernel.casework.CaseworkRefusal;
import io.aegira.kernel.casework.IncidentId;
import io.aegira.kernel.casework.PhotoId;
import io.aegira.kernel.message.CommandRefused;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.platform.photos.Picture;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The only place where there are photos, each sealed with the key of whom its incident is about. One is kept before it is ordered, and
 * attached by the order: until then nobody is shown it. Call it inside a transaction of the tenant.
 */
public final class PhotoVault {
    private final PersonKeys keys;
    private final JdbcClient jdbc;

    PhotoVault(PersonKeys keys, JdbcClient jdbc) {
        this.keys = keys;
        this.jdbc = jdbc;
    }

    /**
     * The same again changes nothing. What the tenant's orders have left lying for an hour goes.
     *
     * @throws CommandRefused for another picture under that id
     * @throws PersonErased when there is no key any more
     */
    public void keep(PhotoPlace place, Picture picture) {
        discardLeft(place.tenantId());
        PersonKey key = keys.obtain(place.tenantId(), place.workerId().toString());
        String digest = key.mac("photo\n" + HexFormat.of().formatHex(Sha256.of(picture.content())));
        SealedBytes sealed = key.seal(picture.content(), place.words());
        int kept = jdbc.sql("""
                        INSERT INTO vault.incident_photo (tenant_id, photo_id, incident_id, worker_id, media_type, size_bytes, width, height,
                            digest, key_id, nonce, ciphertext)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""")
                .params(
                        place.tenantId().value(),
                        place.photoId().value(),
                        place.incidentId().value(),
                        place.workerId().value(),
                        Picture.MEDIA_TYPE,
                        picture.content().length,
                        picture.width(),
                        picture.height(),
                        digest,
                        sealed.keyId(),
                        sealed.nonce(),
                        sealed.ciphertext())
                .update();
        if (kept == 0 && !isThere(place, digest)) {
            throw new CommandRefused(CaseworkRefusal.PHOTO_ID_TAKEN, "photo", "another photo has this id");
        }
    }

    /** From now on it belongs to its incident. Empty where none is kept. */
    public Optional<KeptPhoto> attach(TenantId tenant, IncidentId incident, PhotoId photo) {
        return jdbc.sql("""
                        UPDATE vault.incident_photo SET attached = true WHERE tenant_id = ? AND photo_id = ? AND incident_id = ?
                        RETURNING worker_id, media_type, size_bytes, width, height, digest""")
                .params(tenant.value(), photo.value(), incident.value())
                .query((row, number) -> new KeptPhoto(
                        worker(row),
                        row.getString("media_type"),
                        row.getInt("size_bytes"),
                        row.getInt("width"),
                        row.getInt("height"),
                        row.getString("digest")))
                .optional();
    }

    /** The picture, where it was attached. Empty when the person was erased. @throws IllegalStateException when it was tampered with */
    public Optional<byte[]> picture(PhotoPlace place) {
        return jdbc.sql("""
                        SELECT key_id, nonce, ciphertext FROM vault.incident_photo
                        WHERE tenant_id = ? AND photo_id = ? AND incident_id = ? AND worker_id = ? AND attached""")
                .params(
                        place.tenantId().value(),
                        place.photoId().value(),
                        place.incidentId().value(),
                        place.workerId().value())
                .query((row, number) -> new SealedBytes(row.getString(1), row.getBytes(2), row.getBytes(3)))
                .optional()
                .flatMap(row -> keys.find(place.tenantId(), place.workerId().toString())
                        .flatMap(key -> key.open(row, place.words())));
    }

    /** Removes one that was not attached. */
    public void discard(TenantId tenant, PhotoId photo) {
        jdbc.sql("DELETE FROM vault.incident_photo WHERE tenant_id = ? AND photo_id = ? AND NOT attached")
                .params(tenant.value(), photo.value())
                .update();
    }

    /** Removes all of a person's. Only the destruction of the key reaches what older copies of them there may be. */
    public void forget(TenantId tenant, WorkerId worker) {
        jdbc.sql("DELETE FROM vault.incident_photo WHERE tenant_id = ? AND worker_id = ?")
                .params(tenant.value(), worker.value())
                .update();
    }

    /** Nobody orders them any more: a process ended in between. */
    private void discardLeft(TenantId tenant) {
        jdbc.sql("""
                        DELETE FROM vault.incident_photo
                        WHERE tenant_id = ? AND NOT attached AND kept_at < now() - interval '1 hour'""").param(tenant.value()).update();
    }

    private boolean isThere(PhotoPlace place, String digest) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM vault.incident_photo
                                       WHERE tenant_id = ? AND photo_id = ? AND incident_id = ? AND digest = ?)""")
                .params(
                        place.tenantId().value(),
                        place.photoId().value(),
                        place.incidentId().value(),
                        digest)
                .query(Boolean.class)
                .single();
    }

    private static WorkerId worker(ResultSet row) throws SQLException {
        return WorkerId.of(row.getObject("worker_id", UUID.class));
    }
}
