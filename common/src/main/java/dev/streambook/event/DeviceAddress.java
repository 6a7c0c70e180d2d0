package dev.streambook.event;

/**
 * Addresses of set-top boxes for data that has none, or that is invented. They lie in 2001:db8::/32, which RFC 3849
 * keeps for documentation, so that no real home is ever named.
 */
public final class DeviceAddress {

    private DeviceAddress() {}

    /**
     * The same address at each call, in the shape of RFC 5952: the first four groups are the home, the rest the box.
     *
     * @param user the viewer, greater than zero: each viewer has a home (a /64) of the own
     * @param box which of the boxes in that home, 1 to 65535
     */
    public static String of(int user, int box) {
        return "2001:db8:" + Integer.toHexString(user >>> 16) + ':' + Integer.toHexString(user & 0xffff)
                + ":5054:ff:fe00:" + Integer.toHexString(box);
    }
}
