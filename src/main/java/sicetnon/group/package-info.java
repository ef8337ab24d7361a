/** Claims in, data items with positions out: what answers the same question, and what agrees. */
package sicetnon.group;
