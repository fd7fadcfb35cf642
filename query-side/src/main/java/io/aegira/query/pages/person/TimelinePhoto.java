package io.aegira.query.pages.person;

import io.aegira.query.casework.IncidentPhotoView;
import io.aegira.query.casework.IncidentView;
import java.util.List;

/**
 * A photo that can be opened from the timeline.
 *
 * @param name what it is called where it is closed
 * @param words what it is, for who cannot see it
 * @param link where the picture is
 * @param width in pixels, as {@code height}
 */
record TimelinePhoto(String name, String words, String link, int width, int height) {
    /** @param what happened, as the timeline says it */
    static List<TimelinePhoto> of(IncidentView incident, String what) {
        List<IncidentPhotoView> all = incident.photos();
        return all.stream()
                .filter(IncidentPhotoView::viewable)
                .map(photo -> {
                    String name = all.size() == 1 ? "Photo" : "Photo " + (all.indexOf(photo) + 1) + " of " + all.size();
                    return new TimelinePhoto(
                            name,
                            name + " with the report: " + what,
                            "/incidents/" + incident.incidentId() + "/photos/" + photo.photoId(),
                            photo.width(),
                            photo.height());
                })
                .toList();
    }

    /** How many there are beside those that the reader can open; empty: none. */
    static List<String> others(IncidentView incident) {
        long others =
                incident.photos().stream().filter(photo -> !photo.viewable()).count();
        return others == 0 ? List.of() : List.of(others == 1 ? "With a photo" : "With " + others + " photos");
    }
}
