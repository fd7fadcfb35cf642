package io.aegira.query.pages;

/**
 * A photo that can be opened where the incident is told.
 *
 * @param name what it is called where it is closed
 * @param words what it is, for who cannot see it
 * @param link where the picture is
 * @param width in pixels, as {@code height}
 */
public record ShownPhoto(String name, String words, String link, int width, int height) {}
