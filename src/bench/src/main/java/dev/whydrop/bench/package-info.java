/**
 * Measures the packaged program as a whole process, beside peers that find some of the same patterns in the same logs.
 *
 * <p>Every peer computes these patterns exactly, with the thresholds of {@code rules/settings.yaml}:
 *
 * <ul>
 *   <li>Records with the same stream, start, end, code and client address count once. A stream is domain, AppName and StreamName; its records
 *       stand in order of end, start, code and address.
 *   <li><b>episode</b>: records of one stream with at most 1800 s from one end to the next.
 *   <li><b>burst</b>: an episode in which some 600 s, both edges included, hold three or more ends with codes 12 to 17. Rule NET-101.
 *   <li><b>fight</b>: an episode in which some 900 s, both edges included, hold three or more ends with code 21/102. Rule REP-101.
 *   <li><b>alternating</b>: an episode in whose sequence of client addresses of 21/102 (unknown ones left out, equal neighbours taken as one) two or
 *       more addresses equal the last but one. Rule REP-102.
 *   <li><b>periodic</b>: a stream with four ends with codes 4, 8, 12 to 17 or 20 in a row (other codes left out) whose second and third interval are
 *       within 5 % of the first, and the first is 20 s or more. Rule NET-106.
 *   <li><b>swarm</b>: a maximal stretch of ends with codes 12 to 17 of one client address, over all streams, in which every end lies in a dense window.
 *       A window of 300 s is dense when its {@code n} ends are of three or more streams, and
 *       {@code n >= 3 * (all of the address - n) * 300 s / max(86400 s, span of the log - 300 s)}.
 * </ul>
 */
@NullMarked
package dev.whydrop.bench;

import org.jspecify.annotations.NullMarked;
