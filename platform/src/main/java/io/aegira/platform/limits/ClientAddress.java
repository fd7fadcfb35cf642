package io.aegira.platform.limits;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Who is at the other end of the connection; what headers say about that anybody can write. */
final class ClientAddress {
    private static final int NETWORK_BYTES = 8;

    private ClientAddress() {}

    /** An IPv6 address stands for its network of 64 bits: all of that belongs to one customer, and has more addresses than we could count. */
    static String of(HttpServletRequest request) {
        byte[] address = bytes(request.getRemoteAddr());
        return HexFormat.of()
                .formatHex(address.length > NETWORK_BYTES ? Arrays.copyOf(address, NETWORK_BYTES) : address);
    }

    private static byte[] bytes(String literal) {
        try {
            return InetAddress.getByName(literal).getAddress();
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("the server names no address", impossible);
        }
    }
}
