package dev.streambook.unit1.wrong;

import dev.streambook.unit1.solution.DeviceKey;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit1.DeviceKey.class,
        belief = "An IP address is a device",
        breaks = "a_box_that_takes_a_new_temporary_address_every_day_keeps_its_key",
        saying = "2001:db8:1:2:f9a4:a800:afc5:70fa/128")
public final class IpIsTheDevice extends DeviceKey {

    public IpIsTheDevice(int prefixBits) {
        super(128);
    }
}
