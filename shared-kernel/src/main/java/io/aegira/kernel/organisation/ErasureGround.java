package io.aegira.kernel.organisation;

/** Why a person's identity was erased. */
public enum ErasureGround {
    /** Somebody with the right to it asked for it. */
    REQUEST,
    /** The tenant keeps people's identities no longer than this. */
    RETENTION
}
