package io.aegira.kernel.message;

/** @param id a worker's or user's id, an integration's name, or the part of AEGIRA that acted */
public record Actor(ActorType type, String id) {
    public static final Actor AEGIRA = new Actor(ActorType.SYSTEM, "aegira");
}
