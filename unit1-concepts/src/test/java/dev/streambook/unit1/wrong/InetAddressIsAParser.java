package dev.streambook.unit1.wrong;

import dev.streambook.unit1.solution.DeviceKey;
import dev.streambook.workbook.junit.WrongAnswer;
import java.net.InetAddress;
import java.net.UnknownHostException;

@WrongAnswer(
        to = dev.streambook.unit1.DeviceKey.class,
        belief = "InetAddress.getByName parses addresses",
        breaks = "no-lookup",
        test = "a_host_name_is_refused",
        saying = "but was: \"key ")
public final class InetAddressIsAParser extends DeviceKey {

    public InetAddressIsAParser(int prefixBits) {
        super(prefixBits);
    }

    @Override
    public String of(String address) {
        try {
            return super.of(InetAddress.getByName(address.replaceAll("%.*", "")).getHostAddress());
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("no address: " + address, e);
        }
    }
}
