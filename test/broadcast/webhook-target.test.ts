import { describe, expect, test } from '@jest/globals';
import { isPublic, targetDefect, type TargetDefect } from '../../src/broadcast/webhook-target.ts';

describe('T-W1: an address is looked at as it is written', () => {
  test.each<[string, TargetDefect]>([
    ['http://hooks.example.com/', 'NOT_HTTPS'],
    ['gopher://hooks.example.com/', 'NOT_HTTPS'],
    ['ftp://hooks.example.com/', 'NOT_HTTPS'],
    ['wss://hooks.example.com/', 'NOT_HTTPS'],
    ['file:///etc/passwd', 'NOT_AN_ADDRESS'],
    ['javascript:alert(1)', 'NOT_AN_ADDRESS'],
    ['hooks.example.com', 'NOT_AN_ADDRESS'],
    ['', 'NOT_AN_ADDRESS'],
    ['https://', 'NOT_AN_ADDRESS'],
    ['https:hooks.example.com', 'NOT_AN_ADDRESS'],
    ['https:///hooks.example.com', 'NOT_AN_ADDRESS'],
    ['https:\\\\hooks.example.com', 'NOT_AN_ADDRESS'],
    ['https://hooks.example.com\\@127.0.0.1/', 'NOT_AN_ADDRESS'],
    [' https://hooks.example.com/', 'NOT_AN_ADDRESS'],
    ['https://hooks.example.com/\r\nX-Injected: 1', 'NOT_AN_ADDRESS'],
    ['https://hooks.exam\u202Eple.com/', 'NOT_AN_ADDRESS'],
    ['https://hooks.example.com/\0', 'NOT_AN_ADDRESS'],
    [`https://hooks.example.com/${'a'.repeat(2_100)}`, 'TOO_LONG'],
    ['https://hooks.example.com@127.0.0.1/', 'HAS_CREDENTIALS'],
    ['https://user:secret@hooks.example.com/', 'HAS_CREDENTIALS'],
    ['https://@hooks.example.com/', 'HAS_CREDENTIALS'],
    ['https://hooks.example.com/#inbox', 'HAS_FRAGMENT'],
    ['https://hooks.example.com/#', 'HAS_FRAGMENT'],
    ['https://hooks.example.com:5432/', 'PORT_NOT_ALLOWED'],
    ['https://hooks.example.com:22/', 'PORT_NOT_ALLOWED'],
    ['https://hooks.example.com:80/', 'PORT_NOT_ALLOWED'],
    ['https://localhost/', 'HOST_NOT_PUBLIC'],
    ['https://localhost./', 'HOST_NOT_PUBLIC'],
    ['https://LOCALHOST/', 'HOST_NOT_PUBLIC'],
    ['https://a.localhost/', 'HOST_NOT_PUBLIC'],
    ['https://db/', 'HOST_NOT_PUBLIC'],
    ['https://hooks.example.com./', 'HOST_NOT_PUBLIC'],
    ['https://metadata.google.internal/', 'HOST_NOT_PUBLIC'],
    ['https://printer.local/', 'HOST_NOT_PUBLIC'],
    ['https://127.1/', 'HOST_NOT_PUBLIC'],
    ['https://0x7f.1/', 'HOST_NOT_PUBLIC'],
    ['https://0177.0.0.1/', 'HOST_NOT_PUBLIC'],
    ['https://2130706433/', 'HOST_NOT_PUBLIC'],
    ['https://１２７.０.０.１/', 'HOST_NOT_PUBLIC'],
    ['https://127。0。0。1/', 'HOST_NOT_PUBLIC'],
    ['https://0/', 'HOST_NOT_PUBLIC'],
    ['https://10.0.0.1/', 'HOST_NOT_PUBLIC'],
    ['https://169.254.169.254/latest/meta-data/', 'HOST_NOT_PUBLIC'],
    ['https://[::1]/', 'HOST_NOT_PUBLIC'],
    ['https://[::]/', 'HOST_NOT_PUBLIC'],
    ['https://[::ffff:127.0.0.1]/', 'HOST_NOT_PUBLIC'],
    ['https://[::ffff:7f00:1]/', 'HOST_NOT_PUBLIC'],
    ['https://[fd00::1]/', 'HOST_NOT_PUBLIC'],
  ])('%j: %s', (url, defect) => {
    expect(targetDefect(url, 'public')).toBe(defect);
  });

  test.each([
    'https://hooks.example.com/', 'https://hooks.example.com', 'https://hooks.example.com/dn?key=1&at=a@b', 'https://hooks.example.com:8443/dn',
    'https://hooks.example.com:443/', 'https://8.8.8.8/', 'https://[2606:4700:4700::1111]/', 'https://xn--80aswg.xn--p1ai/', 'https://уведомления.рф/',
  ])('%s may be called', (url) => {
    expect(targetDefect(url, 'public')).toBeUndefined();
  });

  test.each<[string, TargetDefect | undefined]>([
    ['http://localhost:8080/', undefined], ['https://127.0.0.1:8443/', undefined], ['http://user@localhost/', 'HAS_CREDENTIALS'],
    ['gopher://localhost/', 'NOT_HTTPS'], ['http://localhost/#', 'HAS_FRAGMENT'],
  ])('in development, %s: %s', (url, defect) => {
    expect(targetDefect(url, 'any')).toBe(defect);
  });
});

describe('T-W1: only an address that the whole world can reach is called', () => {
  test.each([
    '0.0.0.0', '0.1.2.3', '10.1.2.3', '100.64.0.1', '100.100.100.200', '127.0.0.1', '127.255.255.255', '169.254.169.254', '172.16.0.1',
    '172.31.255.255', '192.0.0.192', '192.0.2.1', '192.88.99.1', '192.168.1.1', '198.18.0.1', '198.51.100.1', '203.0.113.1', '224.0.0.1',
    '239.255.255.255', '240.0.0.1', '255.255.255.255',
    '::', '::1', '::127.0.0.1', '::ffff:10.0.0.1', '::ffff:0:127.0.0.1', '64:ff9b::127.0.0.1', '64:ff9b::a9fe:a9fe', '64:ff9b:1::8.8.8.8',
    '100::1', '2001::1', '2001:db8::1', '2002:7f00:1::', '2002:808:808::', '3fff::1', '4000::1', '5f00::1', 'fc00::1', 'fd00:ec2::254',
    'fe80::1', 'fe80::1%lo', '2606:4700:4700::1111%eth0', 'fec0::1', 'ff02::1',
    '', 'localhost', '127.1', '0x7f.1', '8.8.8.8 ', '8.8.8.8/32', '08.8.8.8',
  ])('%j is not', (address) => {
    expect(isPublic(address)).toBe(false);
  });

  test.each([
    '8.8.8.8', '1.1.1.1', '172.32.0.1', '100.128.0.1', '223.255.255.254', '::ffff:8.8.8.8', '64:ff9b::8.8.8.8',
    '2606:4700:4700::1111', '2a02:6b8::1',
  ])('%s is', (address) => {
    expect(isPublic(address)).toBe(true);
  });
});
