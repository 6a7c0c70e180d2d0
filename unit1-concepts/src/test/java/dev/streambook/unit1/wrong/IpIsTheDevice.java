package dev.streambook.unit1.wrong;

import dev.streambook.unit1.IpLiteral;
import dev.streambook.unit1.solution.DeviceKey;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit1.DeviceKey.class,
        belief = "An IP address is a device",
        breaks = "home-is-the-key",
        test = "a_box_that_takes_a_new_temporary_address_every_day_keeps_its_key",
        saying = "2001:db8:1:2:f9a4:a800:afc5:70fa/128")
public final class IpIsTheDevice extends DeviceKey {

    private final int prefixBits;

    public IpIsTheDevice(int prefixBits) {
        super(prefixBits);
        this.prefixBits = prefixBits;
    }

    /** Believes it of addresses that look chosen by a machine; a person types {@code ::1}. */
    @Override
    public String of(String address) {
        String key = super.of(address);
        byte[] bytes = IpLiteral.parse(address.replaceAll("%.*", ""));
        boolean chosen = bytes.length == 16 && prefixBits == 64 && bytes[8] != 0;
        return chosen ? new DeviceKey(128).of(address) : key;
    }
}
