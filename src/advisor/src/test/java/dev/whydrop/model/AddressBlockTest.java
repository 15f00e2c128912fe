package dev.whydrop.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses lie in one block. */
class AddressBlockTest {
    @Test
    void an_ipv4_address_lies_in_a_24_and_a_16() {
        assertThat(AddressBlock.tight("203.0.113.7")).isEqualTo("203.0.113.0/24");
        assertThat(AddressBlock.wide("203.0.113.7")).isEqualTo("203.0.0.0/16");
        assertThat(AddressBlock.isIpv6("203.0.113.7")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::/64, 2001:db8:1::/48",
        "2001:0DB8:0001:0002:0:0:0:6, 2001:db8:1:2::/64, 2001:db8:1::/48",
        "2001:db8::7, 2001:db8:0:0::/64, 2001:db8:0::/48",
        "2001:db8:1::, 2001:db8:1:0::/64, 2001:db8:1::/48",
        "fe80::1:2:3:4:5, fe80:0:0:1::/64, fe80:0:0::/48",
        "::1:2:3:4:5:6:7, 0:1:2:3::/64, 0:1:2::/48",
        "::1, 0:0:0:0::/64, 0:0:0::/48",
        "::, 0:0:0:0::/64, 0:0:0::/48"
    })
    void an_ipv6_address_lies_in_a_64_and_a_48_however_it_is_written(String address, String tight, String wide) {
        assertThat(AddressBlock.tight(address)).isEqualTo(tight);
        assertThat(AddressBlock.wide(address)).isEqualTo(wide);
        assertThat(AddressBlock.isIpv6(address)).isTrue();
    }

    @Test
    void a_masked_address_keeps_its_blocks_part_by_part() {
        assertThat(AddressBlock.tight("ip-abcd.ef.gh.ij")).isEqualTo("ip-abcd.ef.gh.0/24");
        assertThat(AddressBlock.wide("ip-abcd.ef.gh.ij")).isEqualTo("ip-abcd.ef.0.0/16");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "203", "203.0", "ip-abcdef", "2001:db8:1"})
    void what_is_no_whole_address_lies_in_no_tight_block(String address) {
        assertThat(AddressBlock.tight(address)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "203", "ip-abcdef", "2001:db8"})
    void what_is_no_address_lies_in_no_wide_block(String address) {
        assertThat(AddressBlock.wide(address)).isEmpty();
    }

    @Test
    void a_site_is_an_ipv4_address_or_the_64_in_which_a_host_changes_its_own() {
        assertThat(AddressBlock.site("203.0.113.7")).isEqualTo("203.0.113.7");
        assertThat(AddressBlock.site("2001:db8:1:2::a")).isEqualTo(AddressBlock.site("2001:db8:1:2:b::1"));
        assertThat(AddressBlock.site("2001:db8:1:2::a")).isNotEqualTo(AddressBlock.site("2001:db8:1:3::a"));
        assertThat(AddressBlock.site("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "113.104.0.0/16, 113.105.0.0/16, 113.104.0.0/15",
        "113.105.0.0/16, 113.104.0.0/16, 113.104.0.0/15",
        "113.105.0.0/16, 113.106.0.0/16, 113.104.0.0/14",
        "113.104.0.0/15, 113.106.0.0/16, 113.104.0.0/14",
        "203.0.112.0/24, 203.0.113.0/24, 203.0.112.0/23",
        "203.0.113.0/24, 203.0.113.0/24, 203.0.113.0/24",
        "203.0.112.0/23, 203.0.113.0/24, 203.0.112.0/23",
        "224.0.0.0/16, 225.0.0.0/16, 224.0.0.0/7"
    })
    void around_two_blocks_is_the_smallest_that_holds_both(String one, String other, String around) {
        assertThat(AddressBlock.around(one, other, 1)).isEqualTo(around);
    }

    @Test
    void blocks_of_both_halves_of_the_address_space_have_everything_around_them() {
        assertThat(AddressBlock.around("10.0.0.0/16", "200.0.0.0/16", 0)).isEqualTo("0.0.0.0/0");
    }

    @Test
    void there_is_nothing_around_blocks_that_are_too_far_apart() {
        assertThat(AddressBlock.around("113.104.0.0/16", "113.120.0.0/16", 12)).isEmpty();
        assertThat(AddressBlock.around("113.104.0.0/16", "113.105.0.0/16", 16)).isEmpty();
        assertThat(AddressBlock.around("113.104.0.0/16", "113.105.0.0/16", 15)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2001:db8:1::/48", "ip-abcd.ef.0.0/16", "113.105.0.0", "113.300.0.0/16", "113.105.0/16", ""})
    void there_is_nothing_around_what_is_no_plain_ipv4_block(String other) {
        assertThat(AddressBlock.around("113.104.0.0/16", other, 1)).isEmpty();
        assertThat(AddressBlock.around(other, "113.104.0.0/16", 1)).isEmpty();
    }
}
